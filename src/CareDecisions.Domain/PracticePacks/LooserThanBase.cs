using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>
/// Finds local rules that allow more time than the statutory base: the base's standards that name them in
/// <see cref="Standard.SameStepAs"/>, and their own statutory limit. Rules in different units are looser only where they are
/// so whatever the calendar (twenty working days against four weeks is not; two months against six weeks is).
/// </summary>
public static class LooserThanBase
{
    /// <summary>Each looser standard that gives no reason, with what makes it so.</summary>
    public static IEnumerable<(Standard Standard, string Reason)> Find(IReadOnlyList<Standard> local, IReadOnlyList<Standard> baseStandards)
    {
        var answered = baseStandards.SelectMany(rule => rule.SameStepAs.Select(id => (id, rule))).ToLookup(pair => pair.id, pair => pair.rule);
        return from standard in local
               where standard.LooserBecause is null
               let reason = AgainstLimit(standard) ?? answered[standard.Id].Select(rule => Against(standard, rule)).FirstOrDefault(r => r is not null)
               where reason is not null
               select (standard, reason);
    }

    /// <summary>A limit counted from the trigger binds the first occurrence; one from the satisfying event binds each (reading 10).</summary>
    private static string? AgainstLimit(Standard standard)
    {
        if (standard.StatutoryLimit is not { Due: { Direction: DueDirection.After } limit } named)
        {
            return null;
        }

        var law = new Interval(limit.Amount, limit.Unit);
        var bound = standard.SatisfiedBy.Contains(limit.From) ? Steps(standard) : Steps(standard).Take(1);
        return bound.FirstOrDefault(step => TimeSpans.IsLonger(step, law)) is { } own ? $"{Words.Of(own)} against {Words.Of(law)} in {named.Basis}" : null;
    }

    private static string? Against(Standard local, Standard rule) =>
        LeadAgainst(local.Due, rule) ?? CountAgainst(local.Minimum, rule) ?? StepsAgainst(local, rule);

    /// <summary>Before a meeting more time is tighter.</summary>
    private static string? LeadAgainst(Due? local, Standard rule) =>
        local is { Direction: DueDirection.Before } && rule.Due is { Direction: DueDirection.Before } law
        && TimeSpans.IsLonger(new Interval(law.Amount, law.Unit), new Interval(local.Amount, local.Unit))
            ? $"{Words.Of(local)} against {Words.Of(law)} in {rule.Id}"
            : null;

    private static string? CountAgainst(MinimumCount? local, Standard rule)
    {
        if (local is not { Per: { } own } || rule.Minimum is not { Per: { } law } required)
        {
            return null;
        }

        return local.Count < required.Count || TimeSpans.IsLonger(own, law)
            ? $"{Words.Of(local)} against {Words.Of(required)} in {rule.Id}"
            : null;
    }

    /// <summary>Phase by phase; where only one of the two changes over time, each of its phases against the other's figure.</summary>
    private static string? StepsAgainst(Standard local, Standard rule)
    {
        var pairs = local.Phases.Count > 0 && rule.Phases.Count > 0
            ? Steps(local).Zip(Steps(rule))
            : Steps(local).SelectMany(own => Steps(rule).Select(law => (own, law)));
        foreach (var (own, law) in pairs.Where(pair => TimeSpans.IsLonger(pair.Item1, pair.Item2)))
        {
            return $"{Words.Of(own)} against {Words.Of(law)} in {rule.Id}";
        }

        return null;
    }

    /// <summary>The time the rule allows: of each phase, or its gap, or its due time.</summary>
    private static List<Interval> Steps(Standard standard)
    {
        var phases = standard.Phases.Select(phase => phase.Every?.Interval ?? After(phase.Due)).OfType<Interval>().ToList();
        return phases.Count > 0 ? phases
            : (standard.Every?.Interval ?? After(standard.Due)) is { } only ? [only]
            : [];
    }

    private static Interval? After(Due? due) => due is { Direction: DueDirection.After } ? new Interval(due.Amount, due.Unit) : null;
}
