using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads which cases come to a forum.</summary>
internal sealed class ForumCaseReader(Entry file, ForumRuleReader rules, ForumContext context)
{
    private static readonly string[] TheirPeople = ["recommends", "reviewer", "with", "report_to"];
    private static readonly string[] TheirConditions = ["filter", "when"];

    /// <summary>Keys of the decisions that a forum's file, and the forum it extends, define.</summary>
    public static IEnumerable<string> KeysOf(Entry file, Forum? parent) =>
        (file.Node("decision_types") as YamlSequenceNode)?.OfType<YamlMappingNode>()
            .Select(type => type.Children.TryGetValue(new YamlScalarNode("id"), out var id) ? ForumRuleReader.KeyOf(id.ToString()) : "")
        ?? parent?.DecisionTypes.Select(type => type.Key) ?? [];

    /// <summary>The decisions that a rule is about, each defined by the forum.</summary>
    public static IReadOnlyList<string> Decisions(Entry entry, Entry file, Forum? parent = null)
    {
        var named = entry.Texts("decision");
        if (named.Count > 0)
        {
            var known = KeysOf(file, parent).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, place) in named.Where(one => !known.Contains(one.Text)))
            {
                entry.Refuse(place, $"unknown decision '{key}'; {Entry.Nearest(key, known)}");
            }
        }

        return [.. named.Select(one => one.Text)];
    }

    public DecisionType DecisionType(Entry entry)
    {
        foreach (var member in TheirPeople)
        {
            context.References.People(entry, member);
        }

        var applies = TheirConditions.Where(entry.Has).Select(member => rules.Conditions.Read(entry, member)).ToList();
        var rule = rules.Read(entry);
        return new DecisionType
        {
            Rule = rule,
            Key = ForumRuleReader.KeyOf(rule.Id),
            Name = entry.Text("name"),
            Asked = entry.Text("asked"),
            Precondition = rules.When(entry, "precondition", Condition.Always),
            AppliesTo = applies.Count switch { 0 => Condition.Always, 1 => applies[0], _ => new Condition.All(applies) },
            Part = Part(entry),
            DecidedBy = context.References.People(entry, "decides"),
            PlacementTypes = Words(entry, "types", "placement_types"),
            Funding = Words(entry, "funding", "funding_sources"),
        };
    }

    public ForumGate Gate(Entry entry)
    {
        context.References.MustBeRule(entry, "exempt_by");
        MustBeAmong(entry, "blocks", [.. context.Words.Work.Select(work => work.Id)]);
        MustBeAmong(entry, "excepted_by", [.. file.Children("agreements", ForumMembers.Agreement).Where(NamesWhoAgrees).Select(one => one.Text("id"))], "the forum's agreements");
        MustBeAmong(entry, "requires", [.. context.Words.Steps.Select(step => step.Id)]);
        return new ForumGate
        {
            Rule = rules.Read(entry),
            Blocks = entry.PlainTexts("blocks"),
            Until = rules.When(entry, "until", Condition.Never),
            AppliesWhen = rules.When(entry, "applies_when", Condition.Always),
            Unless = rules.When(entry, "unless", Condition.Never),
            ExemptBy = entry.OptionalText("exempt_by"),
            Exception = entry.OptionalText("exception"),
            ExceptedBy = entry.PlainTexts("excepted_by"),
            LiftedBy = context.References.People(entry, "lifted_by"),
            Requires = entry.PlainTexts("requires"),
        };
    }

    private static bool NamesWhoAgrees(Entry agreement) => agreement.Has("any_of") || agreement.Has("all_of");

    public ForumCohort Cohort(Entry entry)
    {
        var trigger = entry.OptionalText("trigger");
        if (trigger is not null && !trigger.StartsWith(ForumDeadline.FieldPrefix, StringComparison.Ordinal))
        {
            context.Names.MustBeEvent(entry, trigger, entry.Node("trigger")!);
        }

        return new ForumCohort
        {
            Rule = rules.Read(entry),
            Name = entry.Text("name"),
            Frequency = entry.Choice("frequency", Named<CohortFrequency>.Hyphenated),
            Filter = rules.When(entry, "filter", Condition.Always),
            Decisions = Decisions(entry, file),
            Part = Part(entry),
            Trigger = trigger,
        };
    }

    public ForumExclusion Exclusion(Entry entry)
    {
        context.References.MustBeForum(entry, "goes_to");
        rules.When(entry, "goes_to_when", Condition.Always);
        return new ForumExclusion(
            rules.Read(entry),
            entry.OptionalText("name"),
            rules.When(entry, entry.Has("filter") ? "filter" : "when", Condition.Always),
            rules.When(entry, "unless", Condition.Never),
            entry.PlainTexts("goes_to"));
    }

    public ForumStage Stage(Entry entry)
    {
        context.References.AddStage(entry.Text("stage"));
        context.References.MustBeStage(entry, "on_fail");
        context.References.MustBeForumOrRole(entry, "to");
        context.References.People(entry, "contributors");
        return new ForumStage(
            rules.Read(entry),
            entry.Whole("order", 1),
            entry.Text("stage"),
            context.References.People(entry, "by"),
            entry.OptionalText("on_fail"),
            entry.YesNo("ends_chain"));
    }

    private string? Part(Entry entry)
    {
        var part = entry.OptionalText("part");
        var known = file.Children("parts", ForumMembers.Part).Select(one => one.Text("id")[(one.Text("id").LastIndexOf('.') + 1)..]).ToList();
        if (part is not null && !known.Contains(part))
        {
            entry.Refuse("part", $"unknown part '{part}'; {Entry.Nearest(part, known)}");
        }

        return part;
    }

    private IReadOnlyList<string> Words(Entry entry, string member, string list)
    {
        MustBeAmong(entry, member, [.. context.Words.Lists.GetValueOrDefault(list, []).Select(word => word.Id)], list);
        return entry.PlainTexts(member);
    }

    private static void MustBeAmong(Entry entry, string member, IReadOnlyList<string> known, string? list = null)
    {
        foreach (var (word, place) in entry.Texts(member).Where(one => !known.Contains(one.Text)))
        {
            entry.Refuse(place, $"'{word}' is not among {list ?? member}; {Entry.Nearest(word, known)}");
        }
    }
}
