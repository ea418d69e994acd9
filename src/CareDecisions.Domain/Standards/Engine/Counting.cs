using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>The arithmetic of dates, as <c>deadlines-contract.md</c> sets it out under "Dates".</summary>
internal static class Counting
{
    /// <summary>Day 0 is the reference's date and is not counted; hours are elapsed hours.</summary>
    /// <exception cref="OutsideHolidayDataException">A working day outside the holiday data is needed.</exception>
    public static Counted After(Interval length, in Reference from, bool rolls, WorkingCalendar calendar) => length.Unit switch
    {
        DueUnit.Hours => HoursAfter(length, from, rolls, calendar),
        DueUnit.WorkingDays => new Counted(
            DueMoment.On(calendar.AddWorkingDays(from.Date, length.Amount)), from.Date, from, length),
        _ => new Counted(DueMoment.On(Shift(from.Date, length, 1)), null, from, length),
    };

    /// <summary>Counted back from a meeting or a gate. Nothing in hours or days is a gate: it must hold by that moment.</summary>
    /// <exception cref="OutsideHolidayDataException">A working day outside the holiday data is needed.</exception>
    public static Counted Before(Interval length, in Reference from, WorkingCalendar calendar)
    {
        if (length.Unit == DueUnit.Hours)
        {
            return new Counted(DueMoment.At(from.At.AddHours(-length.Amount)), null, from, length);
        }

        var isWorkingDays = length.Unit == DueUnit.WorkingDays;
        var date = isWorkingDays ? calendar.AddWorkingDays(from.Date, -length.Amount) : Shift(from.Date, length, -1);
        var notBefore = from.ArrangedOn is { } arranged && arranged > date ? arranged : date;
        return new Counted(DueMoment.On(notBefore), isWorkingDays ? from.Date : null, from, length);
    }

    /// <summary>The last day of the calendar month in which the length ends.</summary>
    public static Counted ToMonthEnd(Interval length, in Reference from)
    {
        var end = Shift(from.Date, length, 1);
        var lastDay = new DateOnly(end.Year, end.Month, DateTime.DaysInMonth(end.Year, end.Month));
        return new Counted(DueMoment.On(lastDay), null, from, length);
    }

    /// <summary>Whole days, weeks, months or years from a date; months and years clamp to the last day of the month.</summary>
    public static DateOnly Shift(DateOnly date, Interval length, int direction) => length.Unit switch
    {
        DueUnit.CalendarDays => date.AddDays(direction * length.Amount),
        DueUnit.Weeks => date.AddDays(direction * 7 * length.Amount),
        DueUnit.Months => date.AddMonths(direction * length.Amount),
        DueUnit.Years => date.AddYears(direction * length.Amount),
        _ => throw new ArgumentException($"{length.Unit} are not whole calendar days.", nameof(length)),
    };

    /// <summary>
    /// No hours at all mean one hour of grace; from a birthday, the whole day (settled reading 12). A rolling end that
    /// falls on a non-working day moves to the same wall time on the next working day.
    /// </summary>
    private static Counted HoursAfter(Interval length, in Reference from, bool rolls, WorkingCalendar calendar)
    {
        if (length.Amount == 0)
        {
            var grace = from.IsBirthday ? DueMoment.On(from.Date) : DueMoment.At(from.At.AddHours(1));
            return new Counted(grace, null, from, length);
        }

        var end = from.At.AddHours(length.Amount).InLondon();
        var endsOn = DateOnly.FromDateTime(end.DateTime);
        if (!rolls || calendar.IsWorkingDay(endsOn))
        {
            return new Counted(DueMoment.At(end), null, from, length);
        }

        var worked = calendar.NextWorkingDayOnOrAfter(endsOn);
        var rolled = LondonTime.AtLondon(worked, TimeOnly.FromDateTime(end.DateTime)) ?? end;
        return new Counted(DueMoment.At(rolled), endsOn.AddDays(-1), from, length);
    }
}
