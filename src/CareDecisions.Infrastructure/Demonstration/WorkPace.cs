using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>When a piece of work was done, as chance has it; the figures give the mix that a demonstration needs.</summary>
internal static class WorkPace
{
    private const double DoneLate = 0.07;
    private const double DoneWellAhead = 0.25;

    /// <param name="story">Whose.</param>
    /// <param name="clock">Open, with a date.</param>
    /// <param name="stalls">Told how likely it is that the work came to a stand; says whether it has.</param>
    /// <returns><see langword="null"/>: not done yet.</returns>
    public static DateTimeOffset? DoneAt(Story story, Clock clock, Func<double, bool> stalls)
    {
        var due = clock.Due!.Value;
        var over = due.OverFrom();
        var from = clock.CountedFrom is { } day && day.StartInLondon() > clock.TriggeredAt ? day.StartInLondon().AddHours(17) : clock.TriggeredAt;
        if (over > story.Now)
        {
            return IsDoneAhead(story, clock, from, over) ? Within(story, from, story.Now, due) : null;
        }

        if (stalls(LeftUndone((story.Now - over).TotalDays)))
        {
            return null;
        }

        var late = over.AddHours(story.Chance.Between(2, 130));
        return story.Chance.Happens(DoneLate) && late < story.Now ? late : Within(story, from, over.AddMinutes(-1), due);
    }

    /// <summary>What was due lately is still undone more often than what was due long ago.</summary>
    private static double LeftUndone(double daysOver) => daysOver switch
    {
        < 10 => 0.30,
        < 30 => 0.12,
        < 90 => 0.035,
        _ => 0.004,
    };

    /// <summary>Only what is done once: the next of a series would at once be due again.</summary>
    private static bool IsDoneAhead(Story story, Clock clock, DateTimeOffset from, DateTimeOffset over) =>
        clock.Standard.Kind == StandardKind.Deadline
        && clock.Standard.Due?.Direction != DueDirection.Before
        && (story.Now - from) > (over - from) / 2
        && story.Chance.Happens(DoneWellAhead);

    /// <summary>In the later part of the time allowed, in office hours where it is counted in days.</summary>
    private static DateTimeOffset Within(Story story, DateTimeOffset from, DateTimeOffset upTo, DueMoment due)
    {
        if (upTo <= from)
        {
            return from;
        }

        var at = from + ((upTo - from) * (0.45 + (0.5 * story.Chance.Fraction())));
        if (due.Time is null && upTo - from > TimeSpan.FromDays(2))
        {
            var office = story.OfficeHours(at.LondonDate());
            at = office > from && office <= upTo && office.LondonDate() <= due.Date ? office : at;
        }

        return at;
    }
}
