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

    public bool IsBegun(TemplateSection section) => section.Questions.Any(question => Of(question.Key) is not null);

    /// <summary>What the answers set, by fact of the vocabulary, each as written in JSON. A question not asked sets nothing.</summary>
    public IReadOnlyDictionary<string, string> FactsSet() => Sections.SelectMany(Asked)
        .Where(question => question.Sets is not null && Of(question.Key) is not null)
        .GroupBy(question => question.Sets!)
        .ToDictionary(group => group.Key, group => Json(group.Last(), Of(group.Last().Key)!));

    /// <summary>The events of a step that the answers call for, each with when it happened; <see langword="null"/>: at the step itself.</summary>
    public IEnumerable<(string Type, DateTimeOffset? At)> Happened(IEnumerable<StepEvent> events) =>
        events.Where(one => one.When.IsMet(Value)).Select(one => (one.Type, MomentOf(one)));

    private DateTimeOffset? MomentOf(StepEvent happening)
    {
        if (happening.DateKey is not { } key || AnswerReading.Day(Of(key)) is not { } day)
        {
            return null;
        }

        var time = happening.TimeKey is { } timeKey ? AnswerReading.TimeOfDay(Of(timeKey)) : null;
        return LondonTime.At(day, time ?? new TimeOnly(12, 0));
    }

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
