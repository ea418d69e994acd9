using CareDecisions.Domain.Calendars;

namespace CareDecisions.Domain.Forums;

/// <summary>The meetings that a forum's cadence gives. Pure: the same dates give the same meetings.</summary>
public static class ForumCalendar
{
    /// <summary>
    /// Every meeting from one date to another, both inclusive, in order. A meeting on a bank holiday is listed where it
    /// falls and flagged. Empty where no session has a weekday.
    /// </summary>
    /// <exception cref="OutsideHolidayDataException">The dates reach beyond the holiday data.</exception>
    public static IReadOnlyList<PlannedMeeting> Between(IReadOnlyList<ForumSession> sessions, DateOnly from, DateOnly to, WorkingCalendar calendar)
    {
        var meetings = new List<PlannedMeeting>();
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            var held = sessions.Where(session => IsHeld(session, date)).ToList();
            held.RemoveAll(session => held.Any(other => other.InPlaceOf == session.Rule.Id));
            if (held.Count > 0)
            {
                meetings.Add(MeetingOf(held, date, !calendar.IsWorkingDay(date) && IsWeekday(date)));
            }
        }

        return meetings;
    }

    /// <summary>The times of a meeting that begins at an instant: its end is known where its session has a length.</summary>
    public static MeetingTimes TimesOf(IReadOnlyList<ForumSession> sessions, DateOnly date, DateTimeOffset start, WorkingCalendar calendar)
    {
        var planned = Between(sessions, date, date, calendar).SingleOrDefault();
        var minutes = planned is { Start: { } first, End: { } last }
            ? (int)(last - first).TotalMinutes
            : sessions.Where(session => session.InPlaceOf is null).Select(session => session.Minutes).FirstOrDefault(length => length is not null);
        return new MeetingTimes(date, start, minutes is { } length ? start.AddMinutes(length) : null);
    }

    private static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static bool IsHeld(ForumSession session, DateOnly date)
    {
        if (session.Weekday != date.DayOfWeek)
        {
            return false;
        }

        return session.Frequency.EveryWeeks switch
        {
            0 => session.Frequency.WeeksOfMonth.Contains(((date.Day - 1) / 7) + 1),
            1 => true,
            _ => session.FirstMeeting is { } first && IsInTurn(session, date.DayNumber - first.DayNumber),
        };
    }

    private static bool IsInTurn(ForumSession session, int days)
    {
        var period = 7 * session.Frequency.EveryWeeks;
        if (session.Shares is not { InTurn: true } shared)
        {
            return days % period == 0;
        }

        return (days - (period * (shared.Half - 1))) % (2 * period) == 0;
    }

    private static PlannedMeeting MeetingOf(List<ForumSession> held, DateOnly date, bool isOnHoliday)
    {
        var parts = held.Select(PartOf).OrderBy(part => part.Start).ToList();
        return new PlannedMeeting(
            date,
            parts.Any(part => part.Start is null) ? null : parts.Min(part => part.Start),
            parts.Any(part => part.End is null) ? null : parts.Max(part => part.End),
            parts,
            isOnHoliday);
    }

    private static PlannedPart PartOf(ForumSession session)
    {
        var minutes = session.Minutes;
        var start = session.Start;
        if (session.Shares is { } shared && minutes is { } half)
        {
            start = shared.InTurn ? start : start?.AddMinutes(half * (shared.Half - 1));
            minutes = shared.InTurn ? half * 2 : half;
        }

        return new PlannedPart(session.Part, start, minutes is { } length ? start?.AddMinutes(length) : session.End, session.Rule);
    }
}
