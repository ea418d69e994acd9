using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads one standard.</summary>
internal sealed class StandardReader(NameCheck names)
{
    private static readonly Dictionary<string, bool> Prior = new(StringComparer.Ordinal) { ["counts"] = true };
    private static readonly Dictionary<string, bool> Raised = new(StringComparer.Ordinal) { ["day_after"] = true };

    private readonly ConditionReader conditions = new(names.Vocabulary);
    private readonly TimingReader timing = new(names, new ConditionReader(names.Vocabulary));

    public Standard Read(Entry entry)
    {
        var standard = WithSettledReadings(entry, WithTimes(entry, WithWords(entry, Obligation(entry))));
        StandardShape.Check(entry, standard);
        return standard;
    }

    /// <summary>Who must do what, started and met by which events: what no standard can be without.</summary>
    private Standard Obligation(Entry entry) => new()
    {
        Id = entry.Text("id"),
        Area = entry.Text("area"),
        Kind = entry.Choice("kind", Named<StandardKind>.Hyphenated),
        Strength = entry.Choice("strength", Named<Strength>.Hyphenated),
        Statement = entry.Text("statement"),
        Trigger = names.Event(entry, "trigger"),
        SatisfiedBy = names.Events(entry, "satisfied_by"),
        StopsWhen = names.Events(entry, "stops_when"),
        AppliesWhen = entry.Has("applies_when") ? conditions.Read(entry, "applies_when") : Condition.Always,
        Scope = entry.Has("scope") ? entry.Choice("scope", Named<Scope>.Hyphenated) : null,
        Responsible = names.Titles(entry, "responsible"),
        EscalatesTo = names.Titles(entry, "escalates_to"),
        From = entry.Date("from"),
        Source = entry.Text("source"),
        Location = entry.Location,
    };

    private static Standard WithWords(Entry entry, Standard standard) => standard with
    {
        Evidence = entry.PlainTexts("evidence"),
        UnitNote = entry.OptionalText("unit_note"),
        Note = entry.OptionalText("note"),
        Related = entry.PlainTexts("related"),
        ApartFrom = entry.PlainTexts("apart_from"),
        Basis = entry.OptionalText("basis"),
        Certainty = entry.Has("certainty") ? entry.Choice("certainty", Named<Certainty>.Hyphenated) : null,
        LooserBecause = entry.OptionalText("looser_because"),
    };

    private Standard WithTimes(Entry entry, Standard standard) => standard with
    {
        Due = timing.Due(entry, "due"),
        DefaultDue = timing.Due(entry, "default_due"),
        CompleteWithin = TimingReader.Interval(entry, "complete_within"),
        Every = timing.Every(entry),
        Minimum = timing.Minimum(entry),
        Roll = entry.Has("roll") ? entry.Choice("roll", Named<Roll>.Underscored) : null,
        Phases = timing.Phases(entry),
        StatutoryLimit = timing.Limit(entry),
    };

    private Standard WithSettledReadings(Entry entry, Standard standard) => standard with
    {
        PriorCounts = entry.Choice("prior", Prior),
        PriorWithin = TimingReader.Interval(entry, "prior_within"),
        PriorEnds = names.Events(entry, "prior_ends"),
        RaisedDayAfter = entry.Choice("raised", Raised),
        OnlyOnceRaised = entry.YesNo("only_once_raised"),
        CountsUnbroken = entry.YesNo("counts_unbroken"),
        FromAge = entry.Has("from_age") ? entry.Whole("from_age", 1) : null,
        Warning = TimingReader.Interval(entry, "warning"),
        TriggerSettledBy = names.OptionalEvent(entry, "trigger_settled_by"),
    };
}
