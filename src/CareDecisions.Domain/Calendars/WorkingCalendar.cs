namespace CareDecisions.Domain.Calendars;

/// <summary>
/// Working days: Monday to Friday less the bank holidays of England and Wales (with substitutes and one-off days), less
/// the authority's closure days where its pack says so. Source: regulation 2 of the Care Planning, Placement and Case
/// Review (England) Regulations 2010.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DateOnly> holidays;

    /// <param name="holidays">Weekday dates that are not worked.</param>
    /// <param name="firstYear">First year the holiday data covers.</param>
    /// <param name="lastYear">Last year, inclusive.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, int firstYear, int lastYear)
    {
        this.holidays = [.. holidays];
        FirstYear = firstYear;
        LastYear = lastYear;
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlySet<DateOnly> Holidays => holidays;
}
