using System.Globalization;
using System.Text.Json;

namespace CareDecisions.Domain.Records;

/// <summary>Turns what was typed into an answer as it is kept, or says in plain English what is wrong with it.</summary>
public static class AnswerReading
{
    public const int MostRows = 100;

    /// <summary>"Yes" as an answer keeps it.</summary>
    public const string Yes = "yes";

    private const string DayFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    /// <summary>A day as an answer keeps it.</summary>
    public static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A London time of day as an answer keeps it: to the minute.</summary>
    public static string Of(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The day of a date's answer; <see langword="null"/> where it is not answered.</summary>
    public static DateOnly? Day(string? answer) => string.IsNullOrEmpty(answer) ? null : DateOnly.ParseExact(answer, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The time of a time's answer; <see langword="null"/> where it is not answered.</summary>
    public static TimeOnly? TimeOfDay(string? answer) => string.IsNullOrEmpty(answer) ? null : TimeOnly.ParseExact(answer, TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a single value. Dates arrive as <c>2026-03-12</c>, times as <c>14:30</c>, ticks one a line; a table as JSON,
    /// rows of texts by column. Nothing typed is an empty answer, which is good: what is missing is said when the
    /// section is finished.
    /// </summary>
    /// <param name="today">London's date, against which a past date is held; <see langword="null"/>: it is not.</param>
    public static Reading Read(Question question, string? typed, DateOnly? today = null)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").TrimEnd();
        return text.Length == 0 ? Reading.Of("") : question.Kind switch
        {
            QuestionKind.Text or QuestionKind.Timescale or QuestionKind.Person => Line(question, text.Trim()),
            QuestionKind.RichText => Fits(question, text, question.MaxLength),
            QuestionKind.Date => Date(question, text, today),
            QuestionKind.Time => Time(text),
            QuestionKind.Number => Number(text),
            QuestionKind.YesNo => text is Yes or "no" ? Reading.Of(text) : Reading.Wrong("Select yes or no"),
            QuestionKind.Choice => Choice(question, text),
            QuestionKind.Checklist => Ticks(question, text),
            _ => Table(question, text, today),
        };
    }

    /// <summary>The rows of a table's answer; none where it has none.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string? answer) => string.IsNullOrEmpty(answer)
        ? []
        : JsonSerializer.Deserialize<List<Dictionary<string, string>>>(answer) ?? [];

    /// <summary>A table's answer: rows without any text in them are left out.</summary>
    public static string OfRows(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var kept = rows.Where(row => row.Values.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        return kept.Count == 0 ? "" : JsonSerializer.Serialize(kept);
    }

    public static IReadOnlyList<string> Ticked(string? answer) => string.IsNullOrEmpty(answer) ? [] : answer.Split('\n');

    private static Reading Line(Question question, string text) => text.Contains('\n', StringComparison.Ordinal)
        ? Reading.Wrong("Write this on one line")
        : Fits(question, text, Math.Min(question.MaxLength, Domain.Records.Question.LongestLine));

    private static Reading Fits(Question question, string text, int most) => text.Length <= most
        ? Reading.Of(text)
        : Reading.Wrong($"{question.Label} must be {most:N0} characters or fewer; you have typed {text.Length:N0}", text);

    private static Reading Date(Question question, string text, DateOnly? today)
    {
        if (!DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Reading.Wrong("Enter a real date, for example 12 3 2026");
        }

        return question.IsPast && date > today
            ? Reading.Wrong($"{question.Label.TrimEnd('?')} must be today or in the past", text)
            : Reading.Of(text);
    }

    private static Reading Time(string text) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Reading.Of(text) : Reading.Wrong("Enter a time, for example 14:30");

    private static Reading Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowTrailingSign, CultureInfo.InvariantCulture, out var number)
            ? Reading.Of(number.ToString(CultureInfo.InvariantCulture)) : Reading.Wrong("Enter a number, for example 3");

    private static Reading Choice(Question question, string text) => question.Choices.Any(choice => choice.Value == text)
        ? Reading.Of(text) : Reading.Wrong("Select one of the answers shown");

    private static Reading Ticks(Question question, string text)
    {
        var ticked = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet();
        return ticked.All(tick => question.Choices.Any(choice => choice.Value == tick))
            ? Reading.Of(string.Join('\n', question.Choices.Select(choice => choice.Value).Where(ticked.Contains)))
            : Reading.Wrong("Select from the answers shown");
    }

    private static Reading Table(Question question, string text, DateOnly? today)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        var problems = new List<string>();
        foreach (var row in Rows(text).Take(MostRows + 1))
        {
            rows.Add(Row(question, row, $"Row {rows.Count + 1}", today, problems));
        }

        if (rows.Count > MostRows)
        {
            problems.Insert(0, $"Enter at most {MostRows} rows");
        }

        return problems.Count == 0 ? Reading.Of(OfRows(rows)) : Reading.Wrong(problems[0], text);
    }

    private static Dictionary<string, string> Row(
        Question question, IReadOnlyDictionary<string, string> typed, string place, DateOnly? today, List<string> problems)
    {
        var row = new Dictionary<string, string>();
        foreach (var column in question.Columns)
        {
            var cell = Read(column, typed.GetValueOrDefault(column.Key), today);
            row[column.Key] = cell.Answer;
            if (cell.Problem is { } problem)
            {
                problems.Add($"{place}, {column.Label}: {char.ToLowerInvariant(problem[0])}{problem[1..]}");
            }
        }

        return row;
    }
}

/// <summary>An answer as it is kept, or what is wrong with what was typed.</summary>
/// <param name="Answer">Empty: not answered. With a problem, as much of what was typed as can be shown again.</param>
public sealed record Reading(string Answer, string? Problem)
{
    public static Reading Of(string answer) => new(answer, null);

    public static Reading Wrong(string problem, string typed = "") => new(typed, problem);
}
