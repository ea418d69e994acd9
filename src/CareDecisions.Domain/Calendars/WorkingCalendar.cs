namespace CareDecisions.Domain.Calendars;

/// <summary>
/// Working days: Monday to Friday less the bank holidays of England and Wales (with substitutes and one-off days), less
/// the authority's closure days where its pack says so. Source: regulation 2 of the Care Planning, Placement and Case
/// Review (England) Regulations 2010. Immutable and safe to share between threads.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> holidays;
    private readonly DateOnly firstDay;
    private readonly DateOnly lastDay;

    /// <summary>Every working day the data covers, in order.</summary>
    private readonly DateOnly[] workingDays;

    /// <summary>By day from the first: how many working days lie on or before it.</summary>
    private readonly int[] countUpTo;

    /// <param name="holidays">Dates that are not worked; those on a weekend change nothing.</param>
    /// <param name="firstYear">First year the holiday data covers.</param>
    /// <param name="lastYear">Last year, inclusive.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, int firstYear, int lastYear)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYear, lastYear);
        this.holidays = [.. holidays];
        FirstYear = firstYear;
        LastYear = lastYear;
        firstDay = new DateOnly(firstYear, 1, 1);
        lastDay = new DateOnly(lastYear, 12, 31);
        countUpTo = new int[lastDay.DayNumber - firstDay.DayNumber + 1];
        workingDays = Walk();
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlySet<DateOnly> Holidays => holidays;

    /// <summary>True where the holiday data reaches the date.</summary>
    public bool Covers(DateOnly date) => date >= firstDay && date <= lastDay;

    /// <exception cref="OutsideHolidayDataException">The date is outside the holiday data.</exception>
    public bool IsWorkingDay(DateOnly date) => IsWeekday(date) && !holidays.Contains(Within(date));

    /// <summary>
    /// The <paramref name="count"/>-th working day after the date, or before it where the count is negative. Day 0 is
    /// the date itself and is not counted, whether worked or not; a count of 0 gives the date back unchanged.
    /// </summary>
    /// <example>Thursday 2 April 2026 plus 1 is Tuesday 7 April 2026: Good Friday and Easter Monday are passed over.</example>
    /// <exception cref="OutsideHolidayDataException">The date or the answer is outside the holiday data.</exception>
    public DateOnly AddWorkingDays(DateOnly date, int count)
    {
        var upTo = UpTo(date);
        if (count == 0)
        {
            return date;
        }

        // Counting back, a worked day 0 is itself the last of those up to it and must be stepped over.
        var index = (long)upTo - 1 + count + (count < 0 && !IsWorkingDay(date) ? 1 : 0);
        return index < 0 ? throw Outside(firstDay.AddDays(-1))
            : index >= workingDays.Length ? throw Outside(lastDay.AddDays(1))
            : workingDays[index];
    }

    /// <summary>The date itself where it is worked, else the first working day after it.</summary>
    /// <exception cref="OutsideHolidayDataException">The date or the answer is outside the holiday data.</exception>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : AddWorkingDays(date, 1);

    /// <summary>
    /// How many working days lie after <paramref name="from"/>, up to and including <paramref name="to"/>; negative
    /// where <paramref name="to"/> is earlier. The inverse of <see cref="AddWorkingDays"/> for a worked end.
    /// </summary>
    /// <exception cref="OutsideHolidayDataException">Either date is outside the holiday data.</exception>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => to >= from
        ? UpTo(to) - UpTo(from)
        : -(UpTo(from) - UpTo(to) + (IsWorkingDay(to) ? 1 : 0) - (IsWorkingDay(from) ? 1 : 0));

    /// <summary>
    /// The weekday holidays strictly between two dates, given in either order; earliest first. These are the days a
    /// count of working days passed over, beyond the weekends that everyone expects.
    /// </summary>
    /// <exception cref="OutsideHolidayDataException">Either date is outside the holiday data.</exception>
    public IReadOnlyList<DateOnly> HolidaysPassedOver(DateOnly from, DateOnly to)
    {
        var (first, last) = Within(from) <= Within(to) ? (from, to) : (to, from);
        List<DateOnly>? passed = null;
        for (var day = first.AddDays(1); day < last; day = day.AddDays(1))
        {
            if (IsWeekday(day) && holidays.Contains(day))
            {
                (passed ??= []).Add(day);
            }
        }

        return passed ?? (IReadOnlyList<DateOnly>)[];
    }

    private static bool IsWeekday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly[] Walk()
    {
        var worked = new List<DateOnly>();
        for (var day = 0; day < countUpTo.Length; day++)
        {
            var date = firstDay.AddDays(day);
            if (IsWorkingDay(date))
            {
                worked.Add(date);
            }

            countUpTo[day] = worked.Count;
        }

        return [.. worked];
    }

    private int UpTo(DateOnly date) => countUpTo[Within(date).DayNumber - firstDay.DayNumber];

    private DateOnly Within(DateOnly date) => Covers(date) ? date : throw Outside(date);

    private OutsideHolidayDataException Outside(DateOnly date) => new(date, FirstYear, LastYear);
}
