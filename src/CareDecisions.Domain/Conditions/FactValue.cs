using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Conditions;

/// <summary>The value of a fact: yes or no, a number, a word, or an interval. Exactly one member is set.</summary>
public readonly record struct FactValue
{
    private FactValue(bool? yesNo, decimal? number, string? text, Interval? interval)
    {
        YesNo = yesNo;
        Number = number;
        Text = text;
        Interval = interval;
    }

    public bool? YesNo { get; }

    public decimal? Number { get; }

    public string? Text { get; }

    public Interval? Interval { get; }

    public static FactValue Of(bool value) => new(value, null, null, null);

    public static FactValue Of(decimal value) => new(null, value, null, null);

    public static FactValue Of(string value) => new(null, null, value, null);

    public static FactValue Of(Interval value) => new(null, null, null, value);
}
