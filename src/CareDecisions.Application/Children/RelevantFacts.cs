using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Children;

/// <summary>
/// The facts worth asking for when an event is recorded: those that the standards it starts, or counts for, depend on. A visit
/// counts for standards of every regime but changes nothing of the case: only what is said of the visit itself is asked.
/// </summary>
internal static class RelevantFacts
{
    private static readonly HashSet<string> Visits = ["VisitMade", "AssessmentVisitMade", "ChildSeen"];

    public static IReadOnlyList<FactType> Of(string eventType, PracticePack pack)
    {
        var names = pack.Standards.Concat(pack.BaseStandards)
            .Where(standard => Concerns(standard, eventType))
            .SelectMany(standard => standard.Phases.Select(phase => phase.AppliesWhen).Prepend(standard.AppliesWhen))
            .Concat(OfGates(eventType, pack))
            .SelectMany(Names)
            .ToHashSet();
        if (Visits.Contains(eventType))
        {
            names.RemoveWhere(name => !name.StartsWith("visit.", StringComparison.Ordinal));
            names.Add("visit.seenAlone");
        }

        return [.. pack.Vocabulary.Facts.Values
            .Where(fact => names.Contains(fact.Name) && !fact.IsComputed && fact.Kind != FactKind.Interval)
            .OrderBy(fact => fact.Name, StringComparer.Ordinal)];
    }

    /// <summary>What forums' gates ask of the work that the event is.</summary>
    private static IEnumerable<Condition?> OfGates(string eventType, PracticePack pack)
    {
        var work = pack.Forums.Words.Work.Where(one => one.Events.Contains(eventType)).Select(one => one.Id).ToHashSet();
        return pack.Forums.All.Where(forum => forum.IsEnabled).SelectMany(forum => forum.Gates)
            .Where(gate => gate.Blocks.Any(work.Contains)).SelectMany(gate => new[] { gate.AppliesWhen, gate.Unless });
    }

    private static bool Concerns(Standard standard, string eventType) =>
        standard.Trigger == eventType || standard.Due?.From == eventType || standard.SatisfiedBy.Contains(eventType);

    private static IEnumerable<string> Names(Condition? condition) => condition switch
    {
        Condition.Holds holds => [holds.Fact],
        Condition.Compares compares => [compares.Fact],
        Condition.IsIn isIn => [isIn.Fact],
        Condition.IsSet isSet => [isSet.Fact],
        Condition.Not not => Names(not.Inner),
        Condition.All all => all.Parts.SelectMany(Names),
        Condition.Any any => any.Parts.SelectMany(Names),
        _ => [],
    };
}
