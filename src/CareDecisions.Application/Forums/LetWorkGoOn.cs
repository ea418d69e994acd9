using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using FluentValidation;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Lets one piece of work go on that a forum's gate holds back, with the reason; or asks those who may. Whoever does the work then records it.
/// </summary>
[OpenTo(Audience.SignedIn, "The forum's own terms name who lets work go on; anybody else is refused and told who may.")]
public static class LetWorkGoOn
{
    /// <param name="Asks">True: those who may are asked to; false: it is let go on.</param>
    public sealed record Command(ChildId ChildId, string RuleId, bool Asks, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithMessage("Say why it cannot wait for a decision")
            .MaximumLength(ForumRequest.ReasonLength).WithMessage($"Use {ForumRequest.ReasonLength} characters or fewer");
    }

    internal sealed class Handler(CaseAccess access, ForumAccess forums, ForumGates gates, Notices notices, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (gates.Find(command.RuleId) is not { } gate || await ShowGate.Name(access, forums, gate, command.ChildId, cancellationToken) is null)
            {
                return Result<Done>.NotFound;
            }

            if (command.Asks)
            {
                var people = await notices.Holders(ForumAccess.MayLift(gate.Forum, gate.Gate), cancellationToken);
                await notices.Tell(
                    people,
                    new Note($"gate/{command.ChildId}/{command.RuleId}/{steps.Now.At.Ticks}", "Something waits for you", $"{steps.Now.By} asks you to let something go on before {gate.Forum.ShortName} has decided.", $"forums/gates/{command.ChildId}/{command.RuleId}"),
                    cancellationToken);
                return Done.Ok;
            }

            if (!gate.MayLift)
            {
                return new NotYoursToSign(gate.WhoMayLift);
            }

            await gates.Let(command.ChildId, gate, command.Reason!.Trim(), steps.Now, cancellationToken);
            return Done.Ok;
        }
    }
}
