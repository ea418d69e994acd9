using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// Reads the forums of a pack: its settings and readings first, then shared rules, then each forum. What an authority has confirmed is
/// laid over the pack's own values.
/// </summary>
internal sealed class ForumsReader(PackFiles files, NameCheck names, ConfirmedValues? confirmed = null)
{
    private readonly ForumWords words = ReadWords(files, names);
    private readonly ConfirmedValues confirmed = confirmed ?? ConfirmedValues.None;

    public ForumPolicy Read(string pack, RoleMatrix roles)
    {
        var settingsFile = files.Has($"{pack}/forums.yaml") && pack != PackReader.BaseId ? files.Read($"{pack}/forums.yaml", ForumMembers.Settings) : null;
        var settings = Unique(settingsFile?.Children("settings", ForumMembers.Setting), Setting);
        var readings = Unique(settingsFile?.Children("readings", ForumMembers.Reading), Reading);
        var elsewhere = Unique(settingsFile?.Children("elsewhere", ForumMembers.Elsewhere), entry =>
            new ForumElsewhere(entry.Text("id"), entry.Text("name"), entry.Text("about"), entry.OptionalText("src")));
        var references = new ForumReferences(roles, readings.Keys.ToHashSet(StringComparer.Ordinal), elsewhere.Keys.ToHashSet(StringComparer.Ordinal));
        var values = new ForumValues(settings, confirmed.Rules);
        var shared = files.SharedForumRulesOf(pack).Select(file => files.Read(file, ForumMembers.Shared)).OfType<Entry>()
            .Select(entry => Shared(entry, references, values)).ToDictionary(set => set.Id, StringComparer.Ordinal);
        var forums = ReadForums(pack, new ForumContext(names, values, words, references, shared));
        references.CheckAll();
        return new ForumPolicy
        {
            All = forums,
            Shared = [.. shared.Values],
            Settings = [.. settings.Values],
            Readings = [.. readings.Values],
            Elsewhere = [.. elsewhere.Values],
            Words = words,
        };
    }

    /// <summary>A forum that extends another is read after it.</summary>
    private List<Forum> ReadForums(string pack, ForumContext context)
    {
        var entries = files.ForumsOf(pack).Select(file => files.Read(file, ForumMembers.Forum)).OfType<Entry>().ToList();
        foreach (var entry in entries)
        {
            context.References.AddForum(entry.Text("id"));
            if (!entry.Location.File.EndsWith($"/{entry.Text("id")}.yaml", StringComparison.Ordinal))
            {
                entry.Refuse("id", "the forum's id must be the name of its file");
            }
        }

        var read = new Dictionary<string, Forum>(StringComparer.Ordinal);
        foreach (var entry in entries.OrderBy(one => one.Has("extends")))
        {
            var parent = entry.OptionalText("extends") is { } extends ? read.GetValueOrDefault(extends) : null;
            read[entry.Text("id")] = new ForumReader(entry, parent, context).Read();
        }

        return [.. entries.Select(entry => read[entry.Text("id")])];
    }

    private SharedRules Shared(Entry entry, ForumReferences references, ForumValues values)
    {
        var prefix = entry.Children("aims", ForumMembers.Rule).Select(aim => aim.Text("id").Split('.')[0]).FirstOrDefault() ?? "";
        var reader = new ForumRuleReader(
            prefix, references, new ForumDeadlineReader(names, values, references), new ConditionReader(names.Vocabulary, values), values);
        List<ForumRule> rules =
        [
            .. entry.Children("aims", ForumMembers.Rule).Select(reader.Read),
            .. entry.Children("governance", ForumMembers.Rule).Select(reader.Read),
        ];
        return new SharedRules(
            entry.Text("id"),
            entry.Text("name"),
            entry.Text("source"),
            rules,
            [.. entry.Children("checklist", ForumMembers.ChecklistItem).Select(item => ForumPaperReader.Item(item, reader, references))]);
    }

    private ForumSetting Setting(Entry entry)
    {
        var ours = entry.Node("value") is YamlDotNet.RepresentationModel.YamlScalarNode ? [entry.Text("value")] : entry.PlainTexts("value");
        var theirs = confirmed.Settings.GetValueOrDefault(entry.Text("id"));
        return new ForumSetting(
            entry.Text("id"),
            entry.Text("meaning"),
            entry.Text("type"),
            theirs is null ? ours : SettingText.Values(entry.Text("type"), theirs),
            entry.PlainTexts("choices"),
            entry.PlainTexts("readings"))
        {
            Note = entry.OptionalText("note"),
            IsConfirmed = theirs is not null,
        };
    }

    private static ForumReading Reading(Entry entry) => new(
        entry.Text("id"),
        entry.PlainTexts("forums"),
        entry.Text("kind"),
        entry.Text("issue"),
        entry.Text("reading"),
        entry.OptionalText("changes"),
        entry.OptionalText("src"));

    private static Dictionary<string, T> Unique<T>(IReadOnlyList<Entry>? entries, Func<Entry, T> read)
    {
        var all = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries ?? [])
        {
            if (!all.TryAdd(entry.Text("id"), read(entry)))
            {
                entry.Refuse("id", $"'{entry.Text("id")}' is there already");
            }
        }

        return all;
    }

    private static ForumWords ReadWords(PackFiles files, NameCheck names)
    {
        const string File = $"{PackReader.BaseId}/forums.yaml";
        if (!files.Has(File) || files.Read(File, ForumMembers.Words) is not { } entry)
        {
            return new ForumWords();
        }

        string[] lists = ["placement_types", "legal_bases", "funding_sources", "permanence_options"];
        var byName = lists.ToDictionary(
            list => list,
            list => (IReadOnlyList<ForumWord>)[.. entry.Children(list, ForumMembers.Word).Select(word => new ForumWord(word.Text("id"), word.Text("name")))],
            StringComparer.Ordinal);
        return new ForumWords
        {
            Outcomes =
            [
                .. entry.Children("outcomes", ForumMembers.Outcome).Select(outcome => new ForumOutcome(
                    outcome.Text("id"),
                    outcome.Text("name"),
                    outcome.Has("group") ? outcome.Choice("group", Named<OutcomeGroup>.Hyphenated) : null)),
            ],
            AgreementFields = [.. entry.Children("agreement_fields", ForumMembers.AgreementField).Select(field =>
                new AgreementField(field.Text("id"), field.Text("name"), field.OptionalText("kind") ?? "rich_text"))],
            Work = [.. entry.Children("gated_work", ForumMembers.GatedWork).Select(work => new GatedWork(
                work.Text("id"), work.Text("name"), names.Events(work, "events"), names.Events(work, "after"), names.Events(work, "renewed_by"), work.YesNo("happens")))],
            Steps = [.. entry.Children("gate_steps", ForumMembers.GateStep).Select(step =>
                new GateStep(step.Text("id"), step.Text("name"), names.Events(step, "events"), names.Events(step, "renewed_by")))],
            UsualAgreementRecord = entry.PlainTexts("agreement_record"),
            Lists = byName,
            TrackerColumns = ForumTrackerReader.Columns(files, names, name => byName.GetValueOrDefault(name, [])),
        };
    }
}
