using CareDecisions.Application.Records;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CareDecisions.Web.Pages.Records;

/// <summary>
/// What was typed in one section's form, read question by question. The names of the fields follow the kind: Answers[key],
/// Dates[key].Day, Times[key], Ticks[key] (several), Rows[key][0].column.
/// </summary>
internal sealed class RecordForm(IFormCollection form, TemplateSection section, DateOnly today)
{
    /// <summary>By question key, as the domain reads them.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public Dictionary<string, long> Versions { get; } = [];

    /// <summary>What could not be read at all, by the name of the field it stands beside.</summary>
    public List<(string Field, string Problem)> Unreadable { get; } = [];

    public static RecordForm Read(IFormCollection form, TemplateSection section, DateOnly today)
    {
        var read = new RecordForm(form, section, today);
        read.ReadAll();
        return read;
    }

    /// <summary>The field that a question's messages stand beside.</summary>
    public static string NameOf(Question question) => question.Kind switch
    {
        QuestionKind.Date => $"Dates[{question.Key}]",
        QuestionKind.Time => $"Times[{question.Key}]",
        QuestionKind.Checklist => $"Ticks[{question.Key}]",
        QuestionKind.Table => $"Rows[{question.Key}]",
        _ => $"Answers[{question.Key}]",
    };

    /// <summary>Puts what was typed back where the tags look for it, and every message beside its field.</summary>
    public void ShowIn(ModelStateDictionary state, IEnumerable<Refusal> problems)
    {
        foreach (var (name, values) in form.Where(one => one.Key.Contains('[', StringComparison.Ordinal)))
        {
            state.SetModelValue(name, new ValueProviderResult(values));
            state.MarkFieldValid(name);
        }

        foreach (var (field, problem) in Unreadable)
        {
            state.AddModelError(field, problem);
        }

        foreach (var problem in problems)
        {
            state.AddModelError(FieldOf(problem), problem.Message);
        }
    }

    private string FieldOf(Refusal problem) => problem is AnswerRefusal beside
        ? NameOf(section.Questions.Single(question => question.Key == beside.Key))
        : string.Empty;

    private void ReadAll()
    {
        foreach (var question in section.Questions)
        {
            if (long.TryParse(form[$"Versions[{question.Key}]"], out var version))
            {
                Versions[question.Key] = version;
                if (Typed(question) is { } typed)
                {
                    Answers[question.Key] = typed;
                }
            }
        }
    }

    private string? Typed(Question question) => question.Kind switch
    {
        QuestionKind.Date => Date(question),
        QuestionKind.Time => Time(NameOf(question), form[NameOf(question)], question.Label),
        QuestionKind.Checklist => string.Join('\n', form[NameOf(question)].OfType<string>()),
        QuestionKind.Table => Table(question),
        _ => form[NameOf(question)].ToString(),
    };

    private string? Date(Question question)
    {
        var name = NameOf(question);
        var reading = new DateParts(
            form[$"{name}.Day"], form[$"{name}.Month"], form[$"{name}.Year"], form[$"{name}.Words"]).Read(question.Label, today, Tense.Nearest);
        if (reading.Problem is { } problem)
        {
            Unreadable.Add((name, problem));
            return null;
        }

        return reading.Date is { } date ? AnswerReading.Of(date) : "";
    }

    private string? Time(string name, string? typed, string label)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "";
        }

        if (SpokenTime.Read(typed) is { } time)
        {
            return AnswerReading.Of(time);
        }

        Unreadable.Add((name, $"{label} must be a time such as 09:30 or 2:15pm"));
        return null;
    }

    private string? Table(Question question)
    {
        var name = NameOf(question);
        var rows = new List<Dictionary<string, string>>();
        for (var at = 0; at <= AnswerReading.MostRows && form.Keys.Any(key => key.StartsWith($"{name}[{at}].", StringComparison.Ordinal)); at++)
        {
            rows.Add(question.Columns.ToDictionary(column => column.Key, column => Cell(question, column, at)));
        }

        return rows.Any(row => row.ContainsValue(NotReadable)) ? null : AnswerReading.OfRows(rows);
    }

    private const string NotReadable = "\u0000";

    private string Cell(Question table, Question column, int row)
    {
        var typed = form[$"{NameOf(table)}[{row}].{column.Key}"].ToString().Trim();
        var label = $"{column.Label} in row {row + 1}";
        if (typed.Length == 0)
        {
            return "";
        }

        return column.Kind switch
        {
            QuestionKind.Date => DateCell(table, typed, label),
            QuestionKind.Time => Time(NameOf(table), typed, label) ?? NotReadable,
            _ => typed,
        };
    }

    private string DateCell(Question table, string typed, string label)
    {
        var reading = new DateParts(null, null, null, typed).Read(label, today, Tense.Nearest);
        if (reading.Problem is null)
        {
            return reading.Date is { } date ? AnswerReading.Of(date) : "";
        }

        Unreadable.Add((NameOf(table), reading.Problem));
        return NotReadable;
    }
}
