namespace CareDecisions.Web.Dates;

/// <summary>Which way a date without a year, or a bare weekday, is read.</summary>
public enum Tense
{
    /// <summary>The closest one; a bare weekday is refused, since it could be either.</summary>
    Nearest,

    /// <summary>The last one, today included: what has happened.</summary>
    Past,

    /// <summary>The next one, today included: what is arranged.</summary>
    Future
}

/// <summary>On a bound date: <c>[DateTense(Tense.Past)] public DateOnly? Seen { get; set; }</c>. It reads typing; it forbids nothing.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DateTenseAttribute(Tense tense) : Attribute
{
    public Tense Tense { get; } = tense;
}
