using System.Globalization;
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

    /// <summary>As it is written in a condition: <c>true</c>, <c>15</c>, <c>'single-assessment'</c>.</summary>
    public override string ToString() => (YesNo, Number, Text, Interval) switch
    {
        ({ } yesNo, _, _, _) => yesNo ? "true" : "false",
        (_, { } number, _, _) => number.ToString(CultureInfo.InvariantCulture),
        (_, _, { } text, _) => $"'{text}'",
        (_, _, _, { } interval) => $"{interval.Amount} {interval.Unit}",
        _ => "nothing",
    };
}
