using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

/// <summary>A page that asks questions of a template, to be answered or only to be seen.</summary>
public abstract class QuestionPage : PageModel
{
    private const int BlankRows = 2;

    public static IReadOnlyList<Choice> YesNo { get; } = [new Choice("yes", "Yes"), new Choice("no", "No")];

    public abstract IReadOnlyList<ShowSection.Field> Fields { get; }

    /// <summary>About whom the questions are; <see langword="null"/>: they are only to be seen.</summary>
    public virtual ChildId? About => null;

    // What the tags draw from; what was typed is read by RecordForm, because a field's name follows its question's kind.
    public Dictionary<string, string> Answers { get; } = [];

    public Dictionary<string, DateOnly?> Dates { get; } = [];

    public Dictionary<string, TimeOnly?> Times { get; } = [];

    public Dictionary<string, IReadOnlyList<string>> Ticks { get; } = [];

    /// <summary>Key of the table that more rows were asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? More { get; set; }

    /// <summary>The rows of a table's answer, and blank ones to go on with.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> RowsOf(ShowSection.Field field)
    {
        var rows = AnswerReading.Rows(field.Answer);
        var typed = Enumerable.Range(0, AnswerReading.MostRows)
            .TakeWhile(at => ModelState.ContainsKey($"Rows[{field.Question.Key}][{at}].{field.Question.Columns[0].Key}")).Count();
        var blank = More == field.Question.Key ? BlankRows + 3 : BlankRows;
        var wanted = Math.Min(AnswerReading.MostRows, Math.Max(typed, rows.Count + blank));
        return [.. rows, .. Enumerable.Range(0, wanted - rows.Count).Select(_ => new Dictionary<string, string>())];
    }

    /// <summary>Puts the answers where the tags look for them.</summary>
    protected void Fill()
    {
        foreach (var (question, answer) in Fields.Select(field => (field.Question, field.Answer)))
        {
            Answers[question.Key] = answer;
            Dates[question.Key] = question.Kind == QuestionKind.Date ? AnswerReading.Day(answer) : null;
            Times[question.Key] = question.Kind == QuestionKind.Time ? AnswerReading.TimeOfDay(answer) : null;
            Ticks[question.Key] = AnswerReading.Ticked(question.Kind == QuestionKind.Checklist ? answer : null);
        }
    }
}
