using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>A command that says when something happened, in London.</summary>
public interface ISaysWhen
{
    DateOnly? HappenedOn { get; }

    TimeOnly? HappenedAtTime { get; }

    string? Note { get; }
}

/// <summary>What recording and correcting an event check alike.</summary>
internal sealed class SaidWhen : AbstractValidator<ISaysWhen>
{
    public SaidWhen(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        RuleFor(command => command.HappenedOn)
            .NotNull().WithMessage("Enter the date it happened")
            .LessThanOrEqualTo(now.LondonDate()).WithMessage("The date it happened must be today or in the past");
        RuleFor(command => command.HappenedAtTime)
            .NotNull().WithMessage("Enter the time it happened, for example 14:30")
            .Must((command, time) => command.HappenedOn != now.LondonDate() || time is null || time <= TimeOnly.FromDateTime(now.InLondon().DateTime))
            .WithMessage("The time it happened must be in the past");
        RuleFor(command => command.Note)
            .MaximumLength(CaseEvent.NoteLength).WithMessage($"Note must be {CaseEvent.NoteLength} characters or fewer");
    }
}

/// <summary>The reason that correcting and withdrawing ask for.</summary>
internal static class ReasonRule
{
    public static void GoodReason<T>(this IRuleBuilder<T, string?> rule, string missing) => rule
        .NotEmpty().WithMessage(missing)
        .MaximumLength(CaseEvent.ReasonLength).WithMessage($"Reason must be {CaseEvent.ReasonLength} characters or fewer");
}
