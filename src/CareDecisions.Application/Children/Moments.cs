using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Children;

/// <summary>A command about something that has happened, at a London date and time.</summary>
internal interface IHappened
{
    DateOnly? HappenedOn { get; }

    TimeOnly? HappenedAtTime { get; }
}

/// <summary>What is asked of every moment that has passed.</summary>
internal static class Moments
{
    /// <param name="what">"the review": goes on after "Enter the date of".</param>
    public static void HasHappened<T>(this AbstractValidator<T> validator, TimeProvider clock, string what)
        where T : IHappened
    {
        var now = clock.GetUtcNow();
        validator.RuleFor(command => command.HappenedOn)
            .NotNull().WithMessage($"Enter the date of {what}")
            .LessThanOrEqualTo(now.LondonDate()).WithMessage($"The date of {what} must be today or in the past");
        validator.RuleFor(command => command.HappenedAtTime)
            .NotNull().WithMessage($"Enter the time of {what}, for example 14:30")
            .Must((command, time) => command.HappenedOn != now.LondonDate() || time is null || time <= TimeOnly.FromDateTime(now.InLondon().DateTime))
            .WithMessage($"The time of {what} must be in the past");
    }

    /// <summary>Only of a command that was found good.</summary>
    public static DateTimeOffset Moment(this IHappened command) => LondonTime.At(command.HappenedOn!.Value, command.HappenedAtTime!.Value);
}
