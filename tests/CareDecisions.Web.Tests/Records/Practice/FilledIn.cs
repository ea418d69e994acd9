using CareDecisions.Domain.Records;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Answers every question that a form asks, so that one of its events happens and what is known already is said again.</summary>
internal sealed class FilledIn(RecordTemplate form, StepEvent wanted, IReadOnlyDictionary<string, string> facts, DateTimeOffset now)
{
    private readonly Dictionary<string, string> wish = Wishes(form, wanted, facts);
    private readonly Dictionary<string, string> answers = [];

    /// <summary>The answers of a section, given those of the sections before it; <see langword="null"/>: the section is left out.</summary>
    public IReadOnlyDictionary<string, string>? Of(TemplateSection section)
    {
        if (!new RecordAnswers(form, answers).Sections.Contains(section))
        {
            return null;
        }

        foreach (var question in section.Questions)
        {
            if (new RecordAnswers(form, answers).Asked(section).Contains(question) && (question.IsRequired || wish.ContainsKey(question.Key)))
            {
                answers[question.Key] = wish.GetValueOrDefault(question.Key) is { Length: > 0 } wished ? Kept(question, wished) : Usual(question);
            }
        }

        return section.Questions.Where(question => answers.ContainsKey(question.Key)).ToDictionary(question => question.Key, question => answers[question.Key]);
    }

    private static Dictionary<string, string> Wishes(RecordTemplate form, StepEvent wanted, IReadOnlyDictionary<string, string> facts)
    {
        var found = Wish.For(wanted.When)?.ToDictionary(one => one.Key[RecordAnswers.Prefix.Length..], one => one.Value) ?? [];
        foreach (var key in new[] { wanted.DateKey, wanted.TimeKey, wanted.MeetingKey }.OfType<string>())
        {
            found.TryAdd(key, "");
        }

        foreach (var question in form.Sections.SelectMany(section => section.Questions).Where(question => question.Sets is { } fact && facts.TryGetValue(fact, out var value)
            && (question.Choices.Count == 0 || question.Choices.Any(choice => choice.Value == value))))
        {
            found.TryAdd(question.Key, facts[question.Sets!]);
        }

        // What leads to a question that is wished for is wished for too.
        for (var round = 0; round < 4; round++)
        {
            var leading = found.Keys.Select(form.Question).OfType<Question>()
                .SelectMany(question => new[] { question.When, form.Section(question.Key.Split('.')[0])!.When })
                .SelectMany(when => Wish.For(when) ?? []).ToList();
            foreach (var (name, value) in leading)
            {
                found.TryAdd(name[RecordAnswers.Prefix.Length..], value);
            }
        }

        return found;
    }

    private static string Kept(Question question, string wished) => question.Kind == QuestionKind.YesNo ? wished == "true" ? "yes" : "no" : wished;

    private string Usual(Question question) => question.Kind switch
    {
        QuestionKind.YesNo => "no",
        QuestionKind.Choice or QuestionKind.Checklist => question.Choices[0].Value,
        QuestionKind.Date => AnswerReading.Of(DateOnly.FromDateTime(now.DateTime).AddDays(question.IsPast ? 0 : 21)),
        QuestionKind.Time => AnswerReading.Of(TimeOnly.FromDateTime(now.DateTime)),
        QuestionKind.Number => "3",
        QuestionKind.Timescale => "every week",
        QuestionKind.Table => AnswerReading.OfRows([question.Columns.ToDictionary(column => column.Key, Usual)]),
        _ => "Written for the test",
    };
}
