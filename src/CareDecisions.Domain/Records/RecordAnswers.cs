using System.Globalization;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Records;

/// <summary>The answers of one record, and what follows from them: what is asked, what is missing, what facts they set.</summary>
/// <param name="Template">The edition the record keeps.</param>
/// <param name="ByKey">Answers as kept, by question key.</param>
/// <param name="Facts">Facts of the child that conditions may test; <see langword="null"/> where not known.</param>
public sealed record RecordAnswers(
    RecordTemplate Template, IReadOnlyDictionary<string, string> ByKey, Func<string, FactValue?>? Facts = null)
{
    /// <summary>How an answer is named in a condition: <c>answer.outcome.decision</c>.</summary>
    public const string Prefix = "answer.";

    public string? Of(string key) => ByKey.TryGetValue(key, out var answer) && answer.Length > 0 ? answer : null;

    /// <summary>The sections that apply, in order.</summary>
    public IEnumerable<TemplateSection> Sections => Template.Sections.Where(section => section.When.IsMet(Value));

    /// <summary>The questions of a section that apply, in order.</summary>
    public IEnumerable<Question> Asked(TemplateSection section) => section.Questions.Where(question => question.When.IsMet(Value));

    /// <summary>The required questions of a section that are asked and not answered.</summary>
    public IEnumerable<Question> Missing(TemplateSection section) =>
        Asked(section).Where(question => question.IsRequired && Of(question.Key) is null);

    /// <summary>
    /// What keeps the answers of a section from being finished, each in plain English: a row without a cell it must have, a
    /// timescale that names neither a day nor how often. What was typed is kept all the same.
    /// </summary>
    public IEnumerable<(Question Question, string Problem)> Vague(TemplateSection section) =>
        from question in Asked(section)
        let answer = Of(question.Key)
        where answer is not null
        from problem in (question.Kind == QuestionKind.Table ? RowProblems(question, answer) : [Timescale.Problem(question, answer)]).OfType<string>().Take(1)
        select (question, problem);

    public bool IsBegun(TemplateSection section) => section.Questions.Any(question => Of(question.Key) is not null);

    /// <summary>What the answers set, by fact of the vocabulary, each as written in JSON. A question not asked sets nothing.</summary>
    public IReadOnlyDictionary<string, string> FactsSet() => Sections.SelectMany(Asked)
        .Where(question => question.Sets is not null && Of(question.Key) is not null)
        .GroupBy(question => question.Sets!)
        .ToDictionary(group => group.Key, group => Json(group.Last(), Of(group.Last().Key)!));

    /// <summary>The events of a step that the answers call for, each with when it happened; <see langword="null"/>: at the step itself.</summary>
    public IEnumerable<Happening> Happened(IEnumerable<StepEvent> events) => events.Where(one => one.When.IsMet(Value))
        .Select(one => new Happening(one.Type, Moment(one.DateKey, one.TimeKey)) { MeetingAt = Moment(one.MeetingKey, one.MeetingTimeKey), Answers = one.Answers, Of = one });

    private DateTimeOffset? Moment(string? dateKey, string? timeKey)
    {
        if (dateKey is null || AnswerReading.Day(Of(dateKey)) is not { } day)
        {
            return null;
        }

        var time = timeKey is null ? null : AnswerReading.TimeOfDay(Of(timeKey));
        return LondonTime.At(day, time ?? new TimeOnly(12, 0));
    }

    private static IEnumerable<string?> RowProblems(Question table, string answer) =>
        from row in AnswerReading.Rows(answer).Select((cells, at) => (Cells: cells, Place: $"Row {at + 1}"))
        from column in table.Columns
        let cell = row.Cells.GetValueOrDefault(column.Key) ?? ""
        let problem = cell.Length > 0 ? Timescale.Problem(column, cell) : column.IsRequired ? $"{column.Label} is missing" : null
        select problem is null ? null : $"{row.Place}: {problem}";

    private static string Json(Question question, string answer) => question.Kind switch
    {
        QuestionKind.YesNo => answer == "yes" ? "true" : "false",
        QuestionKind.Number => answer,
        _ => decimal.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? answer : System.Text.Json.JsonSerializer.Serialize(answer),
    };

    private FactValue? Value(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Facts?.Invoke(name);
        }

        var key = name[Prefix.Length..];
        return Of(key) is { } answer && Template.Question(key) is { } question ? ValueOf(question, answer) : null;
    }

    private static FactValue ValueOf(Question question, string answer) => question.Kind switch
    {
        QuestionKind.YesNo => FactValue.Of(answer == "yes"),
        QuestionKind.Number => FactValue.Of(decimal.Parse(answer, CultureInfo.InvariantCulture)),
        _ => FactValue.Of(answer),
    };
}
