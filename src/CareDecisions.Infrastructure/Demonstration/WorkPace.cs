using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>When a piece of work was done, as chance has it; the figures give the mix that a demonstration needs.</summary>
internal static class WorkPace
{
    private const double DoneLate = 0.07;
    private const double DoneWellAhead = 0.25;
    private const double NeverDone = 0.05;
    private const int LeastDays = 5;
    private const int LongestLateDays = 100;
    private const double Forgotten = 0.015;
    private const int HoursWithoutDate = 40;

    /// <param name="story">Whose.</param>
    /// <param name="clock">Not satisfied.</param>
    /// <param name="opensGate">True where other work must be done before this is.</param>
    /// <param name="stalls">Told how likely it is that the work came to a stand; says whether it has.</param>
    /// <returns><see langword="null"/>: not done yet.</returns>
    public static DateTimeOffset? DoneAt(Story story, Clock clock, bool opensGate, Func<double, bool> stalls)
    {
        if (clock.Due is not { } due)
        {
            return WithoutDate(story, clock, opensGate);
        }

        var over = due.OverFrom();
        var from = From(clock, over);
        if (over > story.Now)
        {
            return IsDoneAhead(story, clock, from, over) ? Within(story, from, story.Now) : null;
        }

        if (clock.ClosedAt is null ? stalls(LeftUndone(over, from, story.Now)) : story.Chance.Happens(NeverDone))
        {
            return null;
        }

        // The date may have passed before the work could begin: what was done before that would not count.
        var lateFrom = over > from ? over : from;
        var late = lateFrom.AddHours(story.Chance.Between(2, 130));
        var latest = clock.ClosedAt ?? story.Now;
        return story.Chance.Happens(DoneLate) && late < latest
            ? story.InOfficeHours(late, lateFrom, latest)
            : Within(story, from, over.AddMinutes(-1));
    }

    /// <summary>
    /// What was due lately, measured by the time allowed, is still undone more often than what was due long ago; and somebody
    /// sees to everything in the end, however long was allowed: a review is months late, never years.
    /// </summary>
    private static double LeftUndone(DateTimeOffset over, DateTimeOffset from, DateTimeOffset now) =>
        ((now - over) / TimeSpan.FromDays(Math.Max(LeastDays, (over - from).TotalDays))) switch
        {
            _ when (now - over).TotalDays > LongestLateDays => 0,
            < 0.35 => 0.26,
            < 1 => 0.10,
            < 2 => 0.04,
            _ => 0.0005,
        };

    /// <summary>What has no date of its own goes on the record within days; with no date to remind anybody, some is forgotten.</summary>
    private static DateTimeOffset? WithoutDate(Story story, Clock clock, bool opensGate)
    {
        // What others must come before comes after them.
        var at = clock.TriggeredAt.AddHours(story.Chance.Between(1, HoursWithoutDate) + (opensGate ? HoursWithoutDate : 0));
        // What gets its date later would then be as late as it is old.
        var mayBeForgotten = clock.Standard is { Due: null, DefaultDue: null } || (story.Now - clock.TriggeredAt).TotalDays < LongestLateDays;
        var isForgotten = mayBeForgotten && story.ClosedOn is null && story.Chance.Happens(Forgotten);
        return at > story.Now || clock.Standard.Every is not null || isForgotten
            ? null
            : story.InOfficeHours(at, clock.TriggeredAt, story.Now);
    }

    /// <summary>The earliest that counts: the trigger or, along a chain, the day after the last time.</summary>
    private static DateTimeOffset From(Clock clock, DateTimeOffset over) =>
        clock.CountedFrom is { } day && day.AddDays(1).StartInLondon() is var next && next > clock.TriggeredAt && next < over
        && clock.Standard.Due?.Direction != DueDirection.Before
            ? next
            : clock.TriggeredAt;

    /// <summary>Only what is done once: the next of a series would at once be due again.</summary>
    private static bool IsDoneAhead(Story story, Clock clock, DateTimeOffset from, DateTimeOffset over) =>
        clock.Standard.Kind == StandardKind.Deadline
        && clock.Standard.Due?.Direction != DueDirection.Before
        && (story.Now - from) > (over - from) / 2
        && story.Chance.Happens(DoneWellAhead);

    /// <summary>In the later part of the time allowed, in office hours where there are any in it.</summary>
    private static DateTimeOffset Within(Story story, DateTimeOffset from, DateTimeOffset upTo) => upTo <= from
        ? from
        : story.InOfficeHours(from + ((upTo - from) * (0.45 + (0.5 * story.Chance.Fraction()))), from, upTo);
}
