using CareDecisions.Domain.Standards;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the parts of a standard that say when.</summary>
internal sealed class TimingReader(NameCheck names, ConditionReader conditions)
{
    private static readonly Dictionary<string, bool> Buckets = new(StringComparer.Ordinal) { ["calendar"] = true };

    public Due? Due(Entry entry, string member) =>
        entry.Child(member, PackMembers.Due) is { } due ? DueOf(due) : null;

    public static Interval? Interval(Entry entry, string member) =>
        entry.Child(member, PackMembers.Interval) is { } interval ? IntervalOf(interval) : null;

    public StatutoryLimit? Limit(Entry entry)
    {
        if (entry.Child("statutory_limit", PackMembers.StatutoryLimit) is not { } limit)
        {
            return null;
        }

        return new StatutoryLimit(DueOf(limit), limit.Text("basis"))
        {
            Certainty = limit.Choice("certainty", Named<Certainty>.Hyphenated),
            AppliesWhen = limit.Has("applies_when") ? conditions.Read(limit, "applies_when") : null,
        };
    }

    public Every? Every(Entry entry)
    {
        if (entry.Child("every", PackMembers.Every) is not { } every)
        {
            return null;
        }

        if (every.Has("field") == every.Has("amount"))
        {
            every.Refuse("'every' holds either an amount with its unit, or the field that holds one");
        }

        return every.Has("field")
            ? new Every(null, names.Fact(every, "field", Domain.PracticePacks.FactKind.Interval))
            : new Every(IntervalOf(every), null) { ByCalendarMonth = ByCalendar(every) };
    }

    public MinimumCount? Minimum(Entry entry)
    {
        if (entry.Child("minimum", PackMembers.Minimum) is not { } minimum)
        {
            return null;
        }

        if (minimum.Has("per") == minimum.Has("between"))
        {
            minimum.Refuse("'minimum' holds either 'per', a period, or 'between', an event");
        }

        return new MinimumCount(minimum.Whole("count", 1), Interval(minimum, "per"), names.OptionalEvent(minimum, "between"));
    }

    public IReadOnlyList<Phase> Phases(Entry entry) => [.. entry.Children("phases", PackMembers.Phase).Select(Phase)];

    private Phase Phase(Entry phase)
    {
        var (first, last) = Occurrence(phase);
        return new Phase
        {
            Name = phase.Text("phase"),
            FirstOccurrence = first,
            LastOccurrence = last,
            Starts = Edge(phase, "starts"),
            Ends = Edge(phase, "ends"),
            Due = Due(phase, "due"),
            Every = Every(phase),
            AppliesWhen = phase.Has("applies_when") ? conditions.Read(phase, "applies_when") : null,
            KeepsAnchor = phase.YesNo("keeps_anchor"),
        };
    }

    /// <summary><c>2</c> is the second occurrence alone, <c>2+</c> the second and all later ones.</summary>
    private static (int? First, int? Last) Occurrence(Entry phase)
    {
        if (phase.OptionalText("occurrence") is not { } text)
        {
            return (null, null);
        }

        var isOpen = text.EndsWith('+');
        if (int.TryParse(isOpen ? text[..^1] : text, out var number) && number > 0)
        {
            return (number, isOpen ? null : number);
        }

        phase.Refuse("occurrence", $"'{text}' is no occurrence; expected 1, 2, 2+ or 3+");
        return (1, null);
    }

    private PhaseEdge? Edge(Entry phase, string member) => phase.Node(member) switch
    {
        null => null,
        YamlMappingNode => new PhaseEdge(null, Due(phase, member)),
        _ => new PhaseEdge(names.Event(phase, member), null),
    };

    private Due DueOf(Entry due)
    {
        var unit = due.Choice("unit", Named<DueUnit>.Underscored);
        return new Due(
            due.Whole("amount", 0), unit, due.Choice("direction", Named<DueDirection>.Underscored), names.Event(due, "from"))
        {
            FromEarlier = due.YesNo("from_earlier"),
        };
    }

    private static Interval IntervalOf(Entry interval) =>
        new(interval.Whole("amount", 1), interval.Choice("unit", Named<DueUnit>.Underscored));

    private static bool ByCalendar(Entry every)
    {
        var byCalendar = every.Choice("by", Buckets);
        if (byCalendar && every.OptionalText("unit") is not "months")
        {
            every.Refuse("by", "only months are counted by the calendar");
        }

        return byCalendar;
    }
}
