using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads what every rule of a forum has, and keeps them in order.</summary>
internal sealed class ForumRuleReader(string forumId, ForumReferences references, ForumDeadlineReader deadlines, ConditionReader conditions, ForumValues values)
{
    private static readonly Dictionary<string, ForumSection> Sections = new(StringComparer.Ordinal)
    {
        ["part"] = ForumSection.Part,
        ["pur"] = ForumSection.Purpose,
        ["dec"] = ForumSection.DecisionType,
        ["crit"] = ForumSection.Criterion,
        ["coh"] = ForumSection.Cohort,
        ["excl"] = ForumSection.Exclusion,
        ["gate"] = ForumSection.Gate,
        ["route"] = ForumSection.Route,
        ["cad"] = ForumSection.Cadence,
        ["mem"] = ForumSection.Membership,
        ["att"] = ForumSection.Attendance,
        ["req"] = ForumSection.RequestField,
        ["doc"] = ForumSection.Document,
        ["kid"] = ForumSection.PerChild,
        ["appr"] = ForumSection.Approval,
        ["sub"] = ForumSection.Submission,
        ["agd"] = ForumSection.Agenda,
        ["ntf"] = ForumSection.Notification,
        ["out"] = ForumSection.Outcome,
        ["rec"] = ForumSection.Recording,
        ["aft"] = ForumSection.AfterMeeting,
        ["oop"] = ForumSection.OutOfPanel,
        ["reg24"] = ForumSection.ConnectedPerson,
        ["trk"] = ForumSection.Tracker,
        ["rev"] = ForumSection.OwnReview,
        ["chk"] = ForumSection.Checklist,
        ["duty"] = ForumSection.Duty,
    };

    /// <summary>Read into members of their own; everything else is a detail.</summary>
    private static readonly HashSet<string> Typed =
    [
        "id", "rule", "item", "label", "note", "proposed", "implied", "basis", "readings", "enforcement", "src", "deadline", "inherits",
        "responsible", "alternative", "alternative_when", "kept_by",
    ];

    private static readonly string[] TextMembers = ["rule", "item", "label", "asked", "name", "event"];
    private static readonly string[] ListMembers = ["documents", "duties", "options"];
    private readonly List<ForumRule> rules = [];

    /// <summary>Every rule read so far, in file order.</summary>
    public IReadOnlyList<ForumRule> Rules => rules;

    public ConditionReader Conditions => conditions;

    public ForumReferences References => references;

    public ForumRule Read(Entry entry)
    {
        references.MustBeRule(entry, "inherits");
        references.MustBeForum(entry, "to_forum");
        references.MustBeStage(entry, "to_stage");
        var ours = Members(entry, "proposed");
        var id = Id(entry, out var section);
        var rule = new ForumRule
        {
            Id = id,
            Section = section,
            Text = TextOf(entry),
            Basis = entry.Choice("basis", Named<RuleBasis>.Hyphenated),
            Proposed = ours,
            Implied = entry.PlainTexts("implied"),
            Settings = ForumValues.UsedBy(entry.Whole),
            IsConfirmed = values.IsConfirmed(id, entry, ours),
            Readings = references.Readings(entry),
            Enforcement = entry.Has("enforcement") ? entry.Choice("enforcement", Named<Enforcement>.Hyphenated) : null,
            Source = entry.OptionalText("src"),
            Note = entry.OptionalText("note"),
            Responsible = references.People(entry, "responsible"),
            Deadline = deadlines.Read(entry, "deadline"),
            KeptBy = entry.Has("kept_by") ? entry.Choice("kept_by", Named<KeptBy>.Hyphenated) : null,
            Inherits = entry.OptionalText("inherits"),
            Details = DetailsOf(entry),
            Location = entry.Location,
        };
        rules.Add(rule);
        return rule;
    }

    /// <summary>The key of an id without its forum: <c>dec.sgo</c> of <c>marp.dec.sgo</c>.</summary>
    public static string KeyOf(string id) => id[(id.IndexOf('.') + 1)..];

    /// <summary>Where a condition is given, it; else what stands for its absence.</summary>
    public Condition When(Entry entry, string member, Condition absent) => entry.Has(member) ? conditions.Read(entry, member) : absent;

    private static string TextOf(Entry entry)
    {
        if (Array.Find(TextMembers, entry.Has) is { } member)
        {
            return entry.Text(member);
        }

        return Array.Find(ListMembers, entry.Has) is { } list ? string.Join(", ", entry.PlainTexts(list)) : entry.OptionalText("role") ?? "";
    }

    private string Id(Entry entry, out ForumSection section)
    {
        var id = entry.Text("id");
        var parts = id.Split('.', 3);
        if (parts.Length != 3 || parts[0] != forumId || !Sections.TryGetValue(parts[1], out section))
        {
            section = default;
            entry.Refuse("id", $"'{id}' must be '{forumId}.', a section code ({string.Join(", ", Sections.Keys)}) and a number or slug");
        }

        references.AddId(entry, id);
        return id;
    }

    /// <summary>Members that the entry says are ours must be there, save that a deadline's parts stand in the deadline.</summary>
    private static IReadOnlyList<string> Members(Entry entry, string member)
    {
        var named = entry.Texts(member);
        foreach (var (name, place) in named.Where(one => !entry.Has(one.Text) && !HasPart(entry, "deadline", one.Text)))
        {
            entry.Refuse(place, $"'{name}' is no member of this entry; {Entry.Nearest(name, entry.Members)}");
        }

        return [.. named.Select(one => one.Text)];
    }

    private static bool HasPart(Entry entry, string member, string part) =>
        entry.Node(member) is YamlMappingNode mapping && mapping.Children.ContainsKey(new YamlScalarNode(part));

    private static List<RuleDetail> DetailsOf(Entry entry) =>
    [
        .. entry.Members.Where(member => !Typed.Contains(member) && entry.Node(member) is not YamlSequenceNode { Children: [YamlMappingNode, ..] })
            .Select(member => new RuleDetail(member, [.. Shown(entry.Node(member)!)])),
    ];

    private static IEnumerable<string> Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => [scalar.Value ?? ""],
        YamlSequenceNode list => list.SelectMany(Shown),
        YamlMappingNode mapping => [string.Join(", ", mapping.Children.Select(pair => $"{pair.Key} {string.Join(" ", Shown(pair.Value))}"))],
        _ => [],
    };
}
