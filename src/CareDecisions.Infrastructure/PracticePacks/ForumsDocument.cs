using System.Globalization;
using System.Text;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Writes what becomes of every rule of every forum, as one Markdown page.</summary>
public static class ForumsDocument
{
    private const string Head = """
        # Forums: what works, rule by rule

        Generated: `caredecisions forums document --out docs/forums-coverage.md`; a test holds that it is current.
        A rule *works* where code acts on it. Every other rule is *guidance*: it stands on the forum's page with its source, and
        nobody is held to it by the product yet.

        """;

    public static string Write(PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var forums = library.Ids.SelectMany(id => library.Get(id).Forums.All.Select(forum => (Pack: library.Get(id).Name, Forum: forum))).ToList();
        var text = new StringBuilder(Head);
        text.AppendLine().AppendLine("| Forum | Authority | Rules | Work | Guidance |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var (pack, forum) in forums)
        {
            var rules = Own(forum);
            var working = rules.Count(one => one.Where is not null);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {forum.Name}{(forum.IsEnabled ? "" : " (switched off)")} | {pack} | {rules.Count} | {working} | {rules.Count - working} |");
        }

        foreach (var (_, forum) in forums)
        {
            Section(text, forum.Name, Own(forum));
        }

        foreach (var set in forums.SelectMany(one => one.Forum.Shared.Select(set => (one.Forum, Set: set))).DistinctBy(one => one.Set.Id))
        {
            var ids = set.Set.Rules.Concat(set.Set.Checklist.Select(item => item.Rule)).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
            Section(text, set.Set.Name, [.. RuleCoverage.Of(set.Forum).Where(one => ids.Contains(one.Rule.Id))]);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static List<RuleCoverage> Own(Forum forum) =>
        [.. RuleCoverage.Of(forum).Where(one => one.Rule.Id.StartsWith($"{forum.Id}.", StringComparison.Ordinal)).OrderBy(one => one.Rule.Id, StringComparer.Ordinal)];

    private static void Section(StringBuilder text, string name, IReadOnlyList<RuleCoverage> rules)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {name}").AppendLine();
        foreach (var group in rules.Where(one => one.Where is not null).GroupBy(one => one.Where).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- Works, in {group.Key}: {Ids(group)}.");
        }

        var guidance = rules.Where(one => one.Where is null).ToList();
        if (guidance.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- Guidance: {Ids(guidance)}.");
        }
    }

    private static string Ids(IEnumerable<RuleCoverage> rules) => string.Join(", ", rules.Select(one => $"`{one.Rule.Id}`"));
}
