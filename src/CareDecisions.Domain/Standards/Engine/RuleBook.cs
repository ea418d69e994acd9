using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// A pack's standards and its base's, compiled and indexed by trigger. Immutable: one serves every thread.
/// </summary>
internal sealed class RuleBook
{
    private readonly Rule[] ordered;
    private readonly Rule[][] byTrigger;

    public RuleBook(PracticePack pack)
    {
        Events = new EventCatalogue(pack.Vocabulary);
        Facts = new FactCatalogue(pack.Vocabulary);
        Names = new EventNames(Events);
        Ordinals = new MeetingOrdinals(Events);
        Calendar = pack.Calendar;
        MostLookedAfterDaysAskedFor = Thresholds.Largest([.. pack.Standards, .. pack.BaseStandards], FactCatalogue.LookedAfterWorkingDaysName);
        var own = Rules(pack.Standards, isBase: false, firstNumber: 0);
        var statutory = Rules(pack.BaseStandards, isBase: true, firstNumber: own.Length);
        ordered = [.. own, .. statutory];
        Tie(own, statutory);
        byTrigger = [.. Enumerable.Range(0, Events.Count).Select(type => ordered.Where(rule => rule.StartsOn(type)).ToArray())];
    }

    public EventCatalogue Events { get; }

    public FactCatalogue Facts { get; }

    public EventNames Names { get; }

    public MeetingOrdinals Ordinals { get; }

    public Calendars.WorkingCalendar Calendar { get; }

    /// <summary>The largest number that a condition holds the working days looked after against.</summary>
    public decimal? MostLookedAfterDaysAskedFor { get; }

    public IReadOnlyList<Rule> All => ordered;

    public Rule[] TriggeredBy(int type) => byTrigger[type];

    private Rule[] Rules(IReadOnlyList<Standard> standards, bool isBase, int firstNumber) =>
    [
        .. standards.GroupBy(standard => standard.Id).Select((versions, index) => new Rule(
            firstNumber + index,
            isBase,
            [.. versions.OrderBy(version => version.From).Select(version => new CompiledStandard(version, Events, Facts))])),
    ];

    /// <summary>A base rule that names a local one for the same step is answered by it.</summary>
    private static void Tie(Rule[] own, Rule[] statutory)
    {
        var byId = own.ToDictionary(rule => rule.Id);
        foreach (var rule in statutory)
        {
            rule.AnsweredBy = [.. rule.SameStepAs.Where(byId.ContainsKey).Select(id => byId[id])];
            foreach (var local in rule.AnsweredBy)
            {
                local.Answers = [.. local.Answers, rule];
            }
        }
    }
}

/// <summary>One standard through its entries: the one in force is the one on the date that the clock started.</summary>
internal sealed class Rule(int number, bool isBase, CompiledStandard[] entries)
{
    public int Number { get; } = number;

    public bool IsBase { get; } = isBase;

    public string Id { get; } = entries[0].Source.Id;

    /// <summary>For a base rule: the pack's rules for the same step.</summary>
    public Rule[] AnsweredBy { get; set; } = [];

    /// <summary>For a pack's rule: the base rules it answers.</summary>
    public Rule[] Answers { get; set; } = [];

    public Standard Latest => entries[^1].Source;

    public IEnumerable<string> SameStepAs => entries.SelectMany(entry => entry.Source.SameStepAs).Distinct();

    public bool StartsOn(int type) => Array.Exists(entries, entry => entry.Trigger == type);

    /// <summary>The last entry that came into force on or before the date; <see langword="null"/> before the first.</summary>
    public CompiledStandard? InForceOn(DateOnly date)
    {
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            if (entries[index].Source.From <= date)
            {
                return entries[index];
            }
        }

        return null;
    }
}
