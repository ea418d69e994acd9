using System.Globalization;
using System.Text;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Writes the form of one decision of a forum as the text of a record template.</summary>
internal sealed class ForumTemplateText(Forum forum, DecisionType type, ForumWords words, Vocabulary vocabulary)
{
    private const int LongestId = 40;

    private readonly StringBuilder text = new();

    /// <summary>Facts that a question asked so far answers, with its key.</summary>
    private readonly Dictionary<string, string> answered = new(StringComparer.Ordinal);

    public string Write()
    {
        Line(0, "id", ForumForms.RequestTemplate(forum.Id, type.Key));
        Line(0, "title", $"{forum.ShortName}: {type.Name}");
        Line(0, "area", "Forum requests");
        text.AppendLine("from: 2015-01-01");
        Line(0, "source", forum.Source);
        Line(0, "about", type.Asked);
        Line(0, "written_with", ForumForms.WrittenWith);
        text.AppendLine("sections:");
        Section(ForumForms.Request, forum.Form?.Name ?? "Request");
        foreach (var field in forum.Fields.Where(field => !IsTheDecision(field)))
        {
            Field(field);
        }

        var papers = forum.Documents.Where(document => document.Documents.Count > 0
            && (document.Decisions.Count == 0 || document.Decisions.Contains(type.Key))).ToList();
        if (papers.Count > 0)
        {
            Section(ForumForms.Papers, "Papers");
            papers.ForEach(Papers);
        }

        return text.ToString();
    }

    /// <summary>Which decision is asked is chosen when the request is begun.</summary>
    private static bool IsTheDecision(ForumField field) => field.Name is "decision_type" or "purpose" && field is { Type: FieldType.Choice, From: null, Choices.Count: 0 };

    private static string IdOf(string name)
    {
        var id = new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        while (id.Contains("--", StringComparison.Ordinal))
        {
            id = id.Replace("--", "-", StringComparison.Ordinal);
        }

        return (id.Length <= LongestId ? id : id[..LongestId]).Trim('-');
    }

    /// <summary><c>mixed_needs</c> of a request is the fact <c>request.mixedNeeds</c>.</summary>
    private static string FactOf(string field) => ForumFacts.RequestPrefix
        + string.Concat(field.Split('_').Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));

    private void Section(string id, string title)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"  - id: {id}");
        Line(4, "title", title);
        text.AppendLine("    questions:");
    }

    private void Field(ForumField field)
    {
        var needed = field.IsRequired ? Condition.Always : field.RequiredWhen.Given(Known);
        if (!field.IsRequired && needed.IsNever() && !field.RequiredWhen.IsNever())
        {
            // It is asked of other decisions only.
            return;
        }

        var hangsOnAnswers = needed is not Condition.AlwaysCase && !needed.IsNever()
            && needed.Facts().All(fact => fact.StartsWith(RecordAnswers.Prefix, StringComparison.Ordinal));
        Question(field, needed is Condition.AlwaysCase || hangsOnAnswers, hangsOnAnswers ? Words.Of(needed) : null);
        var fact = FactOf(field.Name);
        if (vocabulary.Facts.ContainsKey(fact))
        {
            answered[fact] = $"{RecordAnswers.Prefix}{ForumForms.Request}.{IdOf(field.Name)}";
        }
    }

    /// <summary>The decision is known; what the form asks is an answer; the rest is looked at when it is handed in.</summary>
    private Condition Known(Condition test)
    {
        var fact = test.Facts().Single();
        if (fact == ForumFacts.Decision)
        {
            return test.IsMet(_ => FactValue.Of(type.Key)) ? Condition.Always : Condition.Never;
        }

        return answered.TryGetValue(fact, out var key) ? test.Renamed(key) : test;
    }

    private void Question(ForumField field, bool isRequired, string? when)
    {
        var (kind, more) = ShapeOf(field);
        text.AppendLine(CultureInfo.InvariantCulture, $"      - id: {IdOf(field.Name)}");
        Line(8, "kind", kind);
        Line(8, "label", field.Rule.Text);
        if (isRequired)
        {
            text.AppendLine("        required: true");
        }

        if (when is not null)
        {
            Line(8, "when", when);
        }

        if (kind is "yes_no" or "number" && vocabulary.Facts.TryGetValue(FactOf(field.Name), out var fact)
            && fact.Kind == (kind == "number" ? FactKind.Number : FactKind.YesNo))
        {
            Line(8, "sets", fact.Name);
        }

        text.Append(more);
        if (Evidence(field) is { } evidence)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      - id: {IdOf($"{field.Name}-more")}");
            Line(8, "kind", evidence.Kind);
            Line(8, "label", $"{field.Rule.Text}: {evidence.Label}");
        }
    }

    private static (string Kind, string Label)? Evidence(ForumField field) => field.Type switch
    {
        FieldType.YesNoEvidence => ("rich_text", "evidence"),
        FieldType.YesNoText => ("rich_text", "reason"),
        FieldType.YesNoDate => ("date", "date"),
        _ => null,
    };

    private (string Kind, string More) ShapeOf(ForumField field) => field.Type switch
    {
        FieldType.Text or FieldType.Period or FieldType.Duration or FieldType.RecordLink or FieldType.Attachment => ("text", ""),
        FieldType.YesNo or FieldType.YesNoText or FieldType.YesNoEvidence or FieldType.YesNoDate or FieldType.Signature => ("yes_no", ""),
        FieldType.Date => ("date", ""),
        FieldType.Number or FieldType.Money => ("number", ""),
        FieldType.Worker => ("person", ""),
        FieldType.Choice or FieldType.Choices or FieldType.ChoiceOfOffers => ChoicesOf(field),
        FieldType.DateList or FieldType.Milestones => ("table", Columns(("what", "text", "What"), ("date", "date", "Date"))),
        FieldType.ActionList => ("table", Columns(("what", "text", "What"), ("who", "text", "Who"), ("when", "date", "By when"))),
        FieldType.MoneyPair or FieldType.MoneyList or FieldType.MoneySeries or FieldType.MoneySplit or FieldType.MoneyAndSplit =>
            ("table", Columns(("what", "text", "For what, or who pays"), ("weekly", "number", "Pounds a week"), ("once", "number", "Pounds, once"))),
        FieldType.ListPerPerson => ("table", Columns(("who", "person", "Who"), ("view", "text", "View"))),
        _ => ("rich_text", ""),
    };

    private (string Kind, string More) ChoicesOf(ForumField field)
    {
        IReadOnlyList<ForumWord> choices = field.From is { } list
            ? words.Lists.GetValueOrDefault(list, [])
            : [.. field.Choices.Select(choice => new ForumWord(IdOf(choice), char.ToUpperInvariant(choice[0]) + choice[1..]))];
        return choices.Count == 0
            ? ("text", "")
            : (field.Type == FieldType.Choices ? "checklist" : "choice", Choices(choices));
    }

    private void Papers(ForumDocument document)
    {
        var needed = document.IsRequired ? Condition.Always : document.RequiredWhen.Given(Known);
        var number = document.Rule.Id[(document.Rule.Id.LastIndexOf('.') + 1)..];
        for (var index = 0; index < document.Documents.Count; index++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"      - id: doc-{number}-{index + 1}");
            Line(8, "kind", "choice");
            Line(8, "label", char.ToUpperInvariant(document.Documents[index][0]) + document.Documents[index][1..]);
            if (document.IsFresh)
            {
                Line(8, "hint", "It must have been brought up to date for this request.");
            }

            if (needed is Condition.AlwaysCase)
            {
                text.AppendLine("        required: true");
            }

            text.Append(Choices([new ForumWord(ForumForms.OnRecord, document.IsFresh ? "Up to date, on the child's record" : "On the child's record"), new ForumWord(ForumForms.NotYet, "Not yet")]));
        }
    }

    private static string Choices(IEnumerable<ForumWord> choices) => "        choices:\n"
        + string.Concat(choices.Select(choice => $"          - {{value: {choice.Id}, text: {TemplateText.Quoted(choice.Name)}}}\n"));

    private static string Columns(params (string Id, string Kind, string Label)[] columns) => "        columns:\n"
        + string.Concat(columns.Select(column => $"          - {{id: {column.Id}, kind: {column.Kind}, label: {TemplateText.Quoted(column.Label)}}}\n"));

    private void Line(int indent, string member, string value) => text.AppendLine(CultureInfo.InvariantCulture, $"{new string(' ', indent)}{member}: {TemplateText.Quoted(value)}");
}
