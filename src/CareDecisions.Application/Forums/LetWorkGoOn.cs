using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Lets one piece of work go on that a forum's gate holds back, with the reason; or asks those who may. Whoever does the work then records it.
/// </summary>
[OpenTo(Audience.SignedIn, "The forum's own terms name who lets work go on; anybody else is refused and told who may.")]
public static class LetWorkGoOn
{
    /// <param name="Asks">True: those who may are asked to; false: it is let go on.</param>
    /// <param name="Work">Id of the work; <see langword="null"/>: the first that the gate holds back.</param>
    public sealed record Command(ChildId ChildId, string RuleId, string? Work, bool Asks, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithMessage("Say why it cannot wait for a decision")
            .FitsForumReason();
    }

    internal sealed class Handler(CareDecisionsDb db, GateAccess open, ForumGates gates, Notices notices, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (gates.Find(command.RuleId, command.Work) is not { } gate || await open.Name(gate, command.ChildId, cancellationToken) is null)
            {
                return Result<Done>.NotFound;
            }

            if (!command.Asks && !gate.MayLift)
            {
                return new NotYoursToSign(gate.WhoMayLift);
            }

            // Two who let the same thing go on at once: the second finds that it may already.
            await db.Children.Where(one => one.Id == command.ChildId).TakeTurn(cancellationToken);
            var (isOpen, lift) = await gates.Standing(command.ChildId, gate, steps.Now.At, cancellationToken);
            if (isOpen || lift is not null)
            {
                return new NothingToLet(isOpen ? $"{gate.Forum.ShortName} has decided: it may go on" : $"{lift!.By} let it go on already: it can be recorded once");
            }

            if (command.Asks)
            {
                return await Ask(command.ChildId, gate, cancellationToken);
            }

            await gates.Let(command.ChildId, gate, command.Reason!.Trim(), steps.Now, cancellationToken);
            return Done.Ok;
        }

        private async Task<Result<Done>> Ask(ChildId child, GateIsClosed gate, CancellationToken cancellationToken)
        {
            var people = await gates.WhoMayLift(child, gate, cancellationToken);
            if (people.Count == 0)
            {
                return new NothingToLet($"Nobody who may open this child’s record holds that role ({string.Join(" or ", gate.WhoMayLift)}) today: speak to whoever runs {gate.Forum.ShortName}");
            }

            await notices.Tell(
                people,
                new Note(
                    $"{GateAccess.Asked(child, gate)}{steps.Now.At.LondonDate():yyyyMMdd}",
                    "Something waits for you",
                    $"{steps.Now.By} asks you to let something go on before {gate.Forum.ShortName} has decided.",
                    $"forums/gates/{child}/{gate.Gate.Rule.Id}?work={gate.Work.Id}"),
                cancellationToken);
            return Done.Ok;
        }
    }
}
