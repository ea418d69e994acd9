using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Administration.Templates;

/// <summary>The kinds of answers as people read them.</summary>
internal static class TemplateWords
{
    private static readonly (QuestionKind Kind, string Words)[] All =
    [
        (QuestionKind.RichText, "Paragraphs"),
        (QuestionKind.Text, "One line"),
        (QuestionKind.Timescale, "By when, or how often"),
        (QuestionKind.YesNo, "Yes or no"),
        (QuestionKind.Choice, "One of several answers"),
        (QuestionKind.Checklist, "Any of several answers"),
        (QuestionKind.Date, "A date"),
        (QuestionKind.Time, "A time of day"),
        (QuestionKind.Number, "A number"),
        (QuestionKind.Person, "A person"),
        (QuestionKind.Table, "A table"),
    ];

    /// <summary>Those that a question may be added with: a table's columns are written in the form's text.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } =
        [.. All.Where(one => one.Kind != QuestionKind.Table).Select(one => new Choice(one.Kind.ToString(), one.Words))];

    public static string Of(QuestionKind kind) => All.First(one => one.Kind == kind).Words;
}
