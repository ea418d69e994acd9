using CareDecisions.Domain.Calendars;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the bank holidays, and the authorities' closure days over them.</summary>
internal static class CalendarReader
{
    public static BankHolidays? ReadBankHolidays(Entry entry)
    {
        var (first, last) = (entry.Whole("first_year", 1900), entry.Whole("last_year", 1900));
        if (last < first)
        {
            entry.Refuse("last_year", "'last_year' is before 'first_year'");
            return null;
        }

        var days = new HashSet<DateOnly>();
        foreach (var day in entry.Children("bank_holidays", PackMembers.BankHoliday))
        {
            var date = day.Date("date");
            CheckDay(day, date, (first, last), days);
        }

        foreach (var year in Enumerable.Range(first, last - first + 1).Where(year => days.All(day => day.Year != year)))
        {
            entry.Refuse("bank_holidays", $"no bank holiday is given for {year}, which the data says it covers");
        }

        return new BankHolidays(days, first, last);
    }

    /// <summary>The authority's own days, and whether they are non-working for its clocks.</summary>
    public static (IReadOnlyList<ClosureDay> Closures, bool MoveDueDates) ReadClosures(Entry? entry)
    {
        if (entry is null)
        {
            return ([], false);
        }

        var closures = entry.Children("closures", PackMembers.Closure)
            .Select(day => new ClosureDay(day.Date("date"), day.Text("name"), day.Text("source"))).ToList();
        return (closures, entry.YesNo("closures_move_due_dates"));
    }

    private static void CheckDay(Entry day, DateOnly date, (int First, int Last) years, HashSet<DateOnly> days)
    {
        if (!days.Add(date))
        {
            day.Refuse("date", $"{date:yyyy-MM-dd} is listed twice");
        }

        if (date.Year < years.First || date.Year > years.Last)
        {
            day.Refuse("date", $"{date:yyyy-MM-dd} is outside {years.First} to {years.Last}");
        }

        if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day.Refuse("date", $"{date:yyyy-MM-dd} is a {date.DayOfWeek}; list the substitute day");
        }
    }
}

/// <summary>The bank holidays of England and Wales over the years they are known.</summary>
internal sealed record BankHolidays(IReadOnlySet<DateOnly> Days, int FirstYear, int LastYear)
{
    public WorkingCalendar With(IEnumerable<ClosureDay> closures) => new(Days.Concat(closures.Select(day => day.Date)), FirstYear, LastYear);
}
