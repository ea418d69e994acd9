using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the trackers of a forum, and the columns that all of them share.</summary>
internal sealed class ForumTrackerReader(ForumRuleReader rules, ForumContext context)
{
    private const string ColumnsFile = $"{PackReader.BaseId}/tracker-columns.yaml";

    /// <summary>Every column there is, by id.</summary>
    public static IReadOnlyDictionary<string, TrackerColumn> Columns(PackFiles files, NameCheck names, Func<string, IReadOnlyList<Domain.Forums.ForumWord>> list)
    {
        var columns = new Dictionary<string, TrackerColumn>(StringComparer.Ordinal);
        if (!files.Has(ColumnsFile) || files.Read(ColumnsFile, ForumMembers.TrackerColumns) is not { } file)
        {
            return columns;
        }

        foreach (var entry in file.Children("columns", ForumMembers.TrackerColumn))
        {
            if (!columns.TryAdd(entry.Text("id"), Column(entry, names, list)))
            {
                entry.Refuse("id", $"the column '{entry.Text("id")}' is there already");
            }
        }

        return columns;
    }

    public ForumTracker Read(Entry entry)
    {
        context.References.AddId(entry, entry.Text("id"));
        foreach (var (rule, place) in entry.Texts("keeps"))
        {
            context.References.MustBeRule(entry, rule, place);
        }

        var columns = Columns(entry);
        return new ForumTracker
        {
            Id = entry.Text("id"),
            Name = entry.Text("name"),
            Rows = entry.Choice("rows", Named<TrackerRows>.Hyphenated),
            Columns = columns,
            ColumnsAreImplied = entry.PlainTexts("implied").Contains("columns"),
            UpdatedBy = context.References.People(entry, "updated_by"),
            Updates = [.. entry.Children("updates", ForumMembers.TrackerUpdate).Select(one => Update(one, columns))],
            Must = [.. entry.Children("must", ForumMembers.TrackerMust).Select(one => Must(one, columns))],
            Keeps = entry.PlainTexts("keeps"),
            Rules = [.. entry.Children("rules", ForumMembers.Rule).Select(rules.Read)],
        };
    }

    private static TrackerColumn Column(Entry entry, NameCheck names, Func<string, IReadOnlyList<Domain.Forums.ForumWord>> list)
    {
        var kind = entry.Choice("kind", Named<QuestionKind>.Underscored);
        TrackerFeed? feed = entry.Has("fed") ? entry.Choice("fed", Named<TrackerFeed>.Hyphenated) : null;
        if ((feed == TrackerFeed.LastEvent) != entry.Has("event"))
        {
            entry.Refuse("a column that is fed from the last event names the event, and no other does");
        }

        var choices = entry.OptionalText("from") is { } from
            ? [.. list(from).Select(word => new QuestionChoice(word.Id, word.Name))]
            : entry.Children("choices", ForumMembers.Word).Select(word => new QuestionChoice(word.Text("id"), word.Text("name"))).ToList();
        if ((kind is QuestionKind.Choice or QuestionKind.Checklist) != choices.Count > 0)
        {
            entry.Refuse("a choice has choices, and nothing else has");
        }

        return new TrackerColumn(
            new Question
            {
                Key = entry.Text("id"),
                Kind = kind,
                Label = entry.Text("name"),
                Choices = choices,
                MaxLength = kind is QuestionKind.Text or QuestionKind.Person ? Question.LongestLine : TrackerText,
            },
            feed,
            names.OptionalEvent(entry, "event"));
    }

    /// <summary>A cell is read in a table; what is longer belongs on the child's record.</summary>
    private const int TrackerText = 2000;

    private List<TrackerColumn> Columns(Entry entry)
    {
        var known = context.Words.TrackerColumns;
        var columns = new List<TrackerColumn>();
        foreach (var (id, place) in entry.Texts("columns"))
        {
            if (known.TryGetValue(id, out var column))
            {
                columns.Add(column);
            }
            else
            {
                entry.Refuse(place, $"unknown column '{id}'; {Entry.Nearest(id, known.Keys)}");
            }
        }

        return columns;
    }

    private TrackerUpdate Update(Entry entry, IReadOnlyList<TrackerColumn> columns)
    {
        MustBeRule(entry);
        var every = context.Values.Text(entry, "every");
        var period = SettingText.Period(every);
        if (every is not null && period is null)
        {
            entry.Refuse("every", $"'{every}' must be a number of days, weeks or months");
        }

        foreach (var (member, kind) in new[] { ("from", QuestionKind.Date), ("until", QuestionKind.Date) })
        {
            MustBeColumn(entry, member, columns, kind);
        }

        return new TrackerUpdate(
            entry.Text("rule"), period, ForumValues.SettingOf(entry.Node("every")) is not null, entry.OptionalText("from"), entry.OptionalText("until"), Test(entry, "column", columns));
    }

    private TrackerMust Must(Entry entry, IReadOnlyList<TrackerColumn> columns)
    {
        MustBeRule(entry);
        MustBeColumn(entry, "column", columns, null);
        return new TrackerMust(entry.Text("rule"), entry.Text("column"), Test(entry, "when", columns));
    }

    private static TrackerTest? Test(Entry entry, string member, IReadOnlyList<TrackerColumn> columns)
    {
        if (entry.OptionalText(member) is not { } id)
        {
            return null;
        }

        MustBeColumn(entry, member, columns, QuestionKind.Choice);
        var choices = columns.FirstOrDefault(column => column.Id == id)?.Question.Choices.Select(choice => choice.Value).ToList() ?? [];
        foreach (var (answer, place) in entry.Texts("is").Where(one => !choices.Contains(one.Text)))
        {
            entry.Refuse(place, $"'{answer}' is no answer of '{id}'; {Entry.Nearest(answer, choices)}");
        }

        return new TrackerTest(id, entry.PlainTexts("is"));
    }

    private void MustBeRule(Entry entry)
    {
        if (entry.Node("rule") is { } place)
        {
            context.References.MustBeRule(entry, entry.Text("rule"), place);
        }
    }

    private static void MustBeColumn(Entry entry, string member, IReadOnlyList<TrackerColumn> columns, QuestionKind? kind)
    {
        if (entry.OptionalText(member) is { } id && !columns.Any(column => column.Id == id && (kind is null || column.Question.Kind == kind)))
        {
            entry.Refuse(member, $"'{id}' is no column of this tracker{(kind is { } wanted ? $" that holds a {wanted.ToString().ToLowerInvariant()}" : "")}");
        }
    }
}
