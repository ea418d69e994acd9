using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>Says the parts of a rule in plain English.</summary>
public static class Words
{
    /// <summary>"1 week", "20 working days".</summary>
    public static string Of(Interval length) => $"{length.Amount} {Of(length.Unit, length.Amount)}";

    /// <summary>"20 working days after ChildBecameLookedAfter"; amount 0 says what the day itself or a gate means.</summary>
    public static string Of(Due due) => (due.Amount, due.Unit, due.Direction) switch
    {
        (0, _, DueDirection.Before) => $"before {due.From}",
        (0, DueUnit.Hours, _) => $"on {due.From} itself (one hour of grace)",
        (0, _, _) => $"by the end of the day of {due.From}",
        _ => $"{Of(new Interval(due.Amount, due.Unit))} {(due.Direction == DueDirection.After ? "after" : "before")} {due.From}",
    };

    /// <summary>"at most 6 weeks apart".</summary>
    public static string Of(Every every) => every switch
    {
        { Field: { } field } => $"at most as far apart as {field} says",
        { ByCalendarMonth: true, Interval: { } interval } => $"in each calendar {Of(interval.Unit, 1)}",
        _ => $"at most {Of(every.Interval!)} apart",
    };

    public static string Of(MinimumCount minimum) => minimum.Per is { } per
        ? $"at least {minimum.Count} in {Of(per)}"
        : $"at least {minimum.Count} between one {minimum.Between} and the next";

    /// <summary>One stretch of a changing interval.</summary>
    public static string Of(Phase phase)
    {
        var parts = new List<string> { phase.Name.Replace('-', ' ') + ":" };
        parts.AddRange(OccurrenceOf(phase));
        parts.AddRange(phase.Due is { } due ? [Of(due)] : []);
        parts.AddRange(phase.Every is { } every ? [Of(every)] : []);
        parts.AddRange(phase.Starts is { } starts ? [$"from {Of(starts)}"] : []);
        parts.AddRange(phase.Ends is { } ends ? [$"until {Of(ends)}"] : []);
        parts.AddRange(phase.AppliesWhen is { } when ? [$"where {Of(when)}"] : []);
        return string.Join(" ", parts);
    }

    /// <summary>The condition as it is written, with the joining words of its tests.</summary>
    public static string Of(Condition condition) => condition switch
    {
        Condition.AlwaysCase => "always",
        Condition.Holds holds => holds.Fact,
        Condition.Compares compares => $"{compares.Fact} {Of(compares.Comparison)} {compares.Value}",
        Condition.IsIn isIn => $"{isIn.Fact} in [{string.Join(", ", isIn.Values)}]",
        Condition.IsSet isSet => $"{isSet.Fact} is set",
        Condition.Not not => $"not {Bracketed(not.Inner)}",
        Condition.All all => string.Join(" and ", all.Parts.Select(Bracketed)),
        Condition.Any any => string.Join(" or ", any.Parts.Select(Bracketed)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Bracketed(Condition condition) =>
        condition is Condition.All or Condition.Any ? $"({Of(condition)})" : Of(condition);

    private static string Of(PhaseEdge edge) => edge.Event ?? Of(edge.Due!);

    private static IEnumerable<string> OccurrenceOf(Phase phase) => (phase.FirstOccurrence, phase.LastOccurrence) switch
    {
        (null, _) => [],
        ({ } first, null) => [$"number {first} and later,"],
        ({ } first, { } last) when first == last => [$"number {first},"],
        ({ } first, { } last) => [$"numbers {first} to {last},"],
    };

    private static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };

    private static string Of(DueUnit unit, int amount)
    {
        var word = unit switch
        {
            DueUnit.Hours => "hour",
            DueUnit.WorkingDays => "working day",
            DueUnit.CalendarDays => "calendar day",
            DueUnit.Weeks => "week",
            DueUnit.Months => "month",
            _ => "year",
        };
        return amount == 1 ? word : word + "s";
    }
}
