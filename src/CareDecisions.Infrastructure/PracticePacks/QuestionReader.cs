using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Reads the questions of one template in order. A condition may name the questions that came before it.</summary>
internal sealed class QuestionReader(NameCheck names)
{
    private static readonly HashSet<QuestionKind> CellKinds =
        [QuestionKind.Text, QuestionKind.Timescale, QuestionKind.Date, QuestionKind.Time, QuestionKind.Number, QuestionKind.YesNo, QuestionKind.Choice, QuestionKind.Person];

    private readonly Dictionary<string, QuestionKind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactType> askable = new(names.Vocabulary.Facts, StringComparer.Ordinal);

    public IReadOnlyList<Question> Read(Entry section, string sectionId)
    {
        var questions = new List<Question>();
        foreach (var entry in section.Children("questions", PackMembers.Question))
        {
            var question = Question(entry, $"{sectionId}.{entry.Text("id")}");
            if (questions.Any(other => other.Key == question.Key))
            {
                entry.Refuse("id", $"the section already asks '{entry.Text("id")}'");
            }

            questions.Add(question);
            kinds[question.Key] = question.Kind;
            askable[RecordAnswers.Prefix + question.Key] = Fact(question);
        }

        return questions;
    }

    /// <summary>The kind of a question read so far; <see langword="null"/>: none has this key.</summary>
    public QuestionKind? KindOf(string key) => kinds.TryGetValue(key, out var kind) ? kind : null;

    public IEnumerable<string> Keys(QuestionKind kind) => kinds.Where(one => one.Value == kind).Select(one => one.Key);

    /// <summary>The <c>when</c> of a section or question.</summary>
    public Condition Condition(Entry entry) =>
        new ConditionReader(names.Vocabulary with { Facts = askable }).Read(entry, "when");

    private Question Question(Entry entry, string key)
    {
        TemplateReader.Name(entry, "id", entry.Text("id"));
        var kind = entry.Choice("kind", Named<QuestionKind>.Underscored);
        var question = new Question
        {
            Key = key,
            Kind = kind,
            Label = entry.Text("label"),
            Hint = entry.OptionalText("hint"),
            IsRequired = entry.YesNo("required"),
            MaxLength = entry.Has("max") ? entry.Whole("max", 1) : Longest(kind),
            Choices = [.. entry.Children("choices", PackMembers.QuestionChoice)
                .Select(choice => new QuestionChoice(choice.Text("value"), choice.Text("text"), choice.OptionalText("hint")))],
            Columns = [.. entry.Children("columns", PackMembers.Question).Select(column => Question(column, column.Text("id")))],
            When = Condition(entry),
            Prefill = PrefillOf(entry),
            Sets = entry.OptionalText("sets"),
            IsPast = entry.YesNo("past"),
            IsPerChild = entry.YesNo("per_child"),
        };
        Check(entry, question);
        return question;
    }

    private static int Longest(QuestionKind kind) =>
        kind is QuestionKind.Text or QuestionKind.Timescale or QuestionKind.Person ? Domain.Records.Question.LongestLine : Domain.Records.Question.LongestText;

    private void Check(Entry entry, Question question)
    {
        var hasChoices = question.Kind is QuestionKind.Choice or QuestionKind.Checklist;
        if (hasChoices != question.Choices.Count > 0)
        {
            entry.Refuse("choices", hasChoices ? "this question needs 'choices'" : "only a choice or a checklist has 'choices'");
        }

        if (question.Choices.GroupBy(choice => choice.Value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            entry.Refuse("choices", $"the choice '{twice.Key}' is there twice");
        }

        if ((question.Kind == QuestionKind.Table) != question.Columns.Count > 0)
        {
            entry.Refuse("columns", question.Kind == QuestionKind.Table ? "a table needs 'columns'" : "only a table has 'columns'");
        }

        if (question.Columns.Any(column => !CellKinds.Contains(column.Kind)))
        {
            entry.Refuse("columns", "a column is a text, timescale, date, time, number, yes_no, choice or person");
        }

        if (question.IsPast && question.Kind != QuestionKind.Date)
        {
            entry.Refuse("past", "only a date can be in the past");
        }

        CheckFact(entry, question);
        CheckPrefill(entry, question);
    }

    private void CheckFact(Entry entry, Question question)
    {
        if (question.Sets is not { } name)
        {
            return;
        }

        if (!names.Vocabulary.Facts.TryGetValue(name, out var fact))
        {
            entry.Refuse("sets", $"unknown fact '{name}'; {Entry.Nearest(name, names.Vocabulary.Facts.Keys)}");
            return;
        }

        var wrong = question.Kind switch
        {
            QuestionKind.YesNo => fact.Kind != FactKind.YesNo,
            QuestionKind.Number => fact.Kind != FactKind.Number,
            QuestionKind.Choice => fact.Kind == FactKind.YesNo || question.Choices.Any(choice => !Fits(fact, choice.Value)),
            _ => true,
        };
        if (wrong)
        {
            entry.Refuse("sets", $"the answers do not fit '{name}', which is {fact.Expected}");
        }
    }

    private static bool Fits(FactType fact, string value) => fact.Kind == FactKind.Number
        ? decimal.TryParse(value, out var number) && fact.Accepts(FactValue.Of(number))
        : fact.Accepts(FactValue.Of(value));

    private Prefill? PrefillOf(Entry entry)
    {
        if (entry.Child("prefill", PackMembers.Prefill) is not { } prefill)
        {
            return null;
        }

        var answer = prefill.Child("answer", PackMembers.PrefillAnswer);
        var sources = answer is null ? prefill.Children("latest_of", PackMembers.PrefillAnswer) : [answer];
        if (prefill.Members.Count() != 1)
        {
            prefill.Refuse("say one place that the answer may come from: child, answer, latest_of or events");
        }

        return new Prefill
        {
            Child = prefill.Has("child") ? prefill.Choice("child", Named<ChildField>.Underscored) : null,
            Answers = [.. sources.Select(source => (source.Text("template"), source.Text("question")))],
            Events = names.Events(prefill, "events"),
        };
    }

    private static void CheckPrefill(Entry entry, Question question)
    {
        var fromEvents = question.Prefill?.Events.Count > 0;
        if (fromEvents && question.Kind is not (QuestionKind.Table or QuestionKind.YesNo))
        {
            entry.Refuse("prefill", "only a table, or a yes_no, is filled from events");
        }

        if (question.Prefill?.Child is not null && question.Kind is not (QuestionKind.Text or QuestionKind.RichText or QuestionKind.Person or QuestionKind.Date))
        {
            entry.Refuse("prefill", "a field of the child's record fills a text, rich_text, person or date");
        }
    }

    private static FactType Fact(Question question) => new(
        RecordAnswers.Prefix + question.Key,
        question.Kind switch
        {
            QuestionKind.YesNo => FactKind.YesNo,
            QuestionKind.Number => FactKind.Number,
            _ => FactKind.Choice,
        },
        question.Label,
        [.. question.Choices.Select(choice => choice.Value)],
        false,
        false);
}
