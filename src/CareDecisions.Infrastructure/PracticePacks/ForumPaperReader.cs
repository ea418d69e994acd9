using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads what a request, a meeting and a decision hold.</summary>
internal sealed class ForumPaperReader(Entry file, ForumRuleReader rules, ForumContext context)
{
    private static readonly string[] CutOffOf = ["request", "documents", "tracker-update", "emergency"];

    public ForumForm Form(Entry entry)
    {
        context.References.People(entry, "by");
        return new ForumForm(rules.Read(entry), entry.Text("name"), entry.Text("one_per"), entry.Has("max_pages") ? entry.Whole("max_pages", 1) : null);
    }

    public ForumField Field(Entry entry)
    {
        var from = entry.OptionalText("from");
        if (from is not null && !context.Words.Lists.ContainsKey(from))
        {
            entry.Refuse("from", $"unknown list '{from}'; {Entry.Nearest(from, context.Words.Lists.Keys)}");
        }

        return new ForumField
        {
            Rule = rules.Read(entry),
            Name = entry.Text("field"),
            Type = entry.Choice("type", Named<FieldType>.Hyphenated),
            IsRequired = entry.YesNo("required"),
            RequiredWhen = rules.When(entry, "required_when", Condition.Never),
            From = from,
            Choices = entry.PlainTexts("choices"),
            Owners = [.. context.References.People(entry, "recorded_by"), .. context.References.People(entry, "set_by")],
        };
    }

    public ForumDocument Document(Entry entry)
    {
        foreach (var member in new[] { "provided_by", "decided_by", "to" })
        {
            context.References.People(entry, member);
        }

        if (!entry.Has("documents") && !entry.Has("rule"))
        {
            entry.Refuse("a document rule needs 'documents' or 'rule'");
        }

        return new ForumDocument
        {
            Rule = rules.Read(entry),
            Documents = entry.PlainTexts("documents"),
            Decisions = ForumCaseReader.Decisions(entry, file),
            IsRequired = entry.YesNo("required"),
            RequiredWhen = rules.When(entry, "required_when", Condition.Never),
            IsFresh = entry.YesNo("fresh"),
        };
    }

    public ForumCutOff CutOff(Entry entry)
    {
        context.References.People(entry, "to");
        foreach (var (what, place) in entry.Texts("applies_to").Where(one => !CutOffOf.Contains(one.Text)))
        {
            entry.Refuse(place, $"'{what}' has no cut-off; expected one of: {string.Join(", ", CutOffOf)}");
        }

        return new ForumCutOff(rules.Read(InForce(entry)), entry.PlainTexts("applies_to"), ForumCaseReader.Decisions(entry, file));
    }

    public ForumSlot Slot(Entry entry) => new(
        rules.Read(entry),
        entry.Text("name"),
        context.Values.Number(entry, "minutes"),
        rules.When(entry, "when", Condition.Always),
        context.Values.Number(entry, "count"));

    public IReadOnlyList<string> Outcomes(Entry entry)
    {
        var known = context.Words.Outcomes.Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (outcome, place) in entry.Texts("options").Where(one => !known.Contains(one.Text)))
        {
            entry.Refuse(place, $"unknown outcome '{outcome}'; {Entry.Nearest(outcome, known)}");
        }

        rules.Read(entry);
        return entry.PlainTexts("options");
    }

    public ForumChecklist Checklist(Entry entry)
    {
        context.References.AddId(entry, entry.Text("id"));
        return new ForumChecklist(
            entry.Text("id"),
            entry.Text("name"),
            ForumCaseReader.Decisions(entry, file),
            [.. entry.Children("items", ForumMembers.ChecklistItem).Select(item => Item(item, rules, context.References))]);
    }

    public static ChecklistItem Item(Entry entry, ForumRuleReader rules, ForumReferences references)
    {
        references.People(entry, "assured_by");
        references.People(entry, "asked_by");
        return new ChecklistItem(
            rules.Read(entry),
            entry.Choice("answer", Named<ChecklistAnswer>.Hyphenated),
            entry.OptionalText("evidence"),
            entry.YesNo("required"),
            rules.When(entry, "applies_when", Condition.Always));
    }

    /// <summary>The entry, with its other reading's deadline where the setting says that the authority reads it so.</summary>
    private Entry InForce(Entry entry)
    {
        if (entry.Child("alternative_when", ForumMembers.SettingTest) is not { } test)
        {
            return entry;
        }

        var chosen = context.Values.Value(test, test.Node("setting")!, test.Text("setting"));
        return chosen == test.Text("is") ? entry.With("deadline", entry.Node("alternative")!) : entry;
    }
}
