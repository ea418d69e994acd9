using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>Marks an entry of the chronology as significant and tells it in one's own words, or changes those words.</summary>
[Requires(Permission.CurateChronology)]
public static class MarkEvent
{
    /// <param name="Version">Of the words that the form showed; 0: there were none.</param>
    public sealed record Command(ChildId ChildId, CaseEventId EventId, string? Synopsis, string? Outcome, long Version) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Synopsis)
                .NotEmpty().WithMessage("Enter what happened, in a sentence or two")
                .MaximumLength(SignificantEvent.SynopsisLength).WithMessage($"What happened must be {SignificantEvent.SynopsisLength} characters or fewer");
            RuleFor(command => command.Outcome)
                .NotEmpty().WithMessage("Enter what came of it for the child, or that nothing has yet")
                .MaximumLength(SignificantEvent.OutcomeLength).WithMessage($"What came of it must be {SignificantEvent.OutcomeLength} characters or fewer");
        }
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

            var told = found.Value;
            if (told.Version != command.Version)
            {
                return new SomebodyElseSavedFirst();
            }

            if (told.Tell(new SignificantWords(command.Synopsis!.Trim(), command.Outcome!.Trim()), entries.Act()) is not { } step)
            {
                return new SameWords();
            }

            await entries.Keep(told, step, cancellationToken);
            return Done.Ok;
        }
    }
}
