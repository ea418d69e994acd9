using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>Says that an entry is not significant after all. The entry stays, and so do the words, to be brought back.</summary>
[Requires(Permission.CurateChronology)]
public static class TakeOutEvent
{
    public sealed record Command(ChildId ChildId, CaseEventId EventId, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is taken out");
    }

    internal sealed class Handler(SignificantEntries entries) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await entries.Find(command.ChildId, command.EventId, cancellationToken);
            if (!found.IsOk)
            {
                return found.No<Done>();
            }

            if (found.Value.TakeOut(command.Reason!.Trim(), entries.Act()) is not { } step)
            {
                return new NotAmongSignificant();
            }

            await entries.Keep(found.Value, step, cancellationToken);
            return Done.Ok;
        }
    }
}
