using System.Globalization;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Answers "Why is this due?" in plain English, a sentence for each step of the reckoning.</summary>
internal static class Reasons
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<string> Of(Clock clock, Because because)
    {
        var sentences = new List<string?>
        {
            $"{clock.Standard.Statement.TrimEnd('.')}.",
            $"It started on {Day(clock.TriggeredAt.LondonDate())}: {Spaced(clock.Standard.Trigger)}.",
            Phase(clock),
            Dates(clock, because),
            because.Skipped.Count == 0 ? null : $"Not working days on the way: {string.Join(", ", because.Skipped.Select(Day))}.",
            Limits(clock),
            Flag(clock),
            because.IsDefault ? "The length is a recommended default, not the authority's own rule." : null,
            because.IsToBeConfirmed ? "The figure in law is to be confirmed against the published text." : null,
            $"Source: {because.Source.TrimEnd('.')}.",
        };
        return [.. sentences.OfType<string>()];
    }

    private static string? Phase(Clock clock) => clock.PhaseName is { } phase ? $"The phase that counts: {phase.Replace('-', ' ')}." : null;

    private static string Dates(Clock clock, Because because)
    {
        if (clock.Due is not { } due)
        {
            return clock.State == ClockState.Waiting
                ? "There is no date yet: what it counts from has neither happened nor been arranged."
                : "The rule sets no date.";
        }

        var length = clock.Winner == LimitWinner.Statutory || clock.Local is null ? clock.Limit?.Length : because.Length;
        var counted = length is { Amount: > 0 } && because.CountedFrom is { } from
            ? $"{Words(length)} counted from {Day(from)}{(length.Unit == DueUnit.Hours ? "" : ", which is day 0,")} "
            : "It ";
        var raised = clock.RaisedOn is { } day && clock.Winner != LimitWinner.Statutory
            ? $"The review is raised on {Day(day)}. It is to be finished by {Moment(due)}."
            : null;
        return raised ?? (length is { Amount: > 0 } ? $"{counted}give {Moment(due)}." : $"It is due by {Moment(due)}.");
    }

    private static string? Limits(Clock clock) => clock switch
    {
        { Limit: { } limit, Statutory: { } statutory, Local: { } local } => clock.Winner == LimitWinner.Statutory
            ? $"The statutory limit ({limit.Basis}) wins: {Moment(statutory)}, before the rule's own {Moment(local)}."
            : $"The rule's own date stands; the statutory limit ({limit.Basis}) is {Moment(statutory)}.",
        { Limit: { } limit, Statutory: { } statutory } => $"It rests on the statutory limit ({limit.Basis}): {Moment(statutory)}.",
        _ => null,
    };

    /// <summary>Where the date shown is a target only.</summary>
    private static string? Flag(Clock clock) => clock is { Due: { } due, LateAfter: { } late } && late != due
        ? $"That is the target; it counts as late only after {Moment(late)}."
        : null;

    private static string Words(Interval length)
    {
        var unit = length.Unit switch
        {
            DueUnit.WorkingDays => "working day",
            DueUnit.CalendarDays => "calendar day",
            _ => length.Unit.ToString().ToLowerInvariant().TrimEnd('s'),
        };
        return $"{length.Amount.ToString(English)} {unit}{(length.Amount == 1 ? "" : "s")}";
    }

    private static string Moment(DueMoment due) => due.Time is { } time
        ? $"{time.ToString("HH:mm", English)} on {Day(due.Date)}"
        : Day(due.Date);

    /// <summary>ReferralReceived: referral received.</summary>
    private static string Spaced(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", English);
}
