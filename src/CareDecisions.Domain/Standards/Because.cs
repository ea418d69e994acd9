using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Standards.Engine;

namespace CareDecisions.Domain.Standards;

/// <summary>Why a clock is due when it is: what every page, message and export shows.</summary>
public sealed record Because
{
    /// <summary>The rule, as worded for people.</summary>
    public required string Statement { get; init; }

    /// <summary>The source document and heading.</summary>
    public required string Source { get; init; }

    /// <summary>The rule's own length; <see langword="null"/> where it has none.</summary>
    public Interval? Length { get; init; }

    /// <summary>Id of the event that the winning length is counted from, and its date: day 0.</summary>
    public string? CountedFromId { get; init; }

    public DateOnly? CountedFrom { get; init; }

    /// <summary>The weekday holidays passed over on the way to the due date; earliest first.</summary>
    public required IReadOnlyList<DateOnly> Skipped { get; init; }

    /// <summary>The outer limit, where there is one.</summary>
    public LimitOrigin? Limit { get; init; }

    /// <summary>True where the date is a recommended default and not the source's rule.</summary>
    public bool IsDefault { get; init; }

    /// <summary>True where the figure shown as law is still to be confirmed against the published text.</summary>
    public bool IsToBeConfirmed { get; init; }

    /// <summary>"Why is this due?" in plain English, one sentence for each step.</summary>
    public IReadOnlyList<string> Sentences { get; private init; } = [];

    internal static Because Of(Clock clock, WorkingCalendar calendar)
    {
        var because = new Because
        {
            Statement = clock.Standard.Statement,
            Source = clock.Standard.Source,
            Length = clock.Length,
            CountedFromId = clock.CountedFromId,
            CountedFrom = clock.CountedFrom,
            Skipped = clock is { SkippedAfter: { } after, Due: { } due } ? calendar.HolidaysPassedOver(after, due.Date) : [],
            Limit = clock.Limit,
            IsDefault = clock.IsDefault,
            IsToBeConfirmed = clock.Limit?.IsToBeConfirmed ?? clock.Standard.Certainty == Certainty.FromKnowledge,
        };
        return because with { Sentences = Reasons.Of(clock, because) };
    }
}
