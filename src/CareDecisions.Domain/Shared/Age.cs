namespace CareDecisions.Domain.Shared;

/// <summary>Ages in completed years. A birthday of 29 February is kept on 1 March in other years.</summary>
public static class Age
{
    /// <summary>Completed years on a day; the birthday itself counts as completed.</summary>
    public static int Completed(DateOnly born, DateOnly on)
    {
        var years = on.Year - born.Year;
        return on < Birthday(born, on.Year) ? years - 1 : years;
    }

    private static DateOnly Birthday(DateOnly born, int year) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new DateOnly(year, 3, 1) : new DateOnly(year, born.Month, born.Day);
}
