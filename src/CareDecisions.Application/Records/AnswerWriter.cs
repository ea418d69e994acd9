using CareDecisions.Application.Data;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Records;

/// <summary>
/// Writes what was typed in one section. Where the answer has changed since the typist's page was read, both texts are
/// kept: the one already there stays in the record, the typist's waits beside it for a choice.
/// </summary>
internal sealed class AnswerWriter(CareDecisionsDb db, CaseRecord record, RecordTemplate template, CaseRecord.Step step)
{
    /// <summary>The record's answers and waiting rivals, tracked: those of the section at least.</summary>
    public required IReadOnlyList<RecordAnswer> Present { get; init; }

    public required IReadOnlyList<RivalAnswer> Waiting { get; init; }

    public List<string> Changed { get; } = [];

    public List<string> Rivalled { get; } = [];

    public List<Refusal> Problems { get; } = [];

    /// <summary>Every answer written in this unit of work, by key: its version is right once it is saved.</summary>
    public Dictionary<string, RecordAnswer> Written { get; } = [];

    /// <param name="section">Keys of other sections are passed over.</param>
    /// <param name="typed">Text by question key; a key that is missing was not on the page.</param>
    /// <param name="versions">The version each answer had when the page was read; 0 or missing: it had none.</param>
    public void Write(TemplateSection section, IReadOnlyDictionary<string, string> typed, IReadOnlyDictionary<string, long> versions)
    {
        foreach (var question in section.Questions.Where(question => typed.ContainsKey(question.Key)))
        {
            var reading = AnswerReading.Read(question, typed[question.Key], step.At.LondonDate());
            if (reading.Problem is { } problem)
            {
                Problems.Add(new AnswerIsWrong(question.Key, problem));
            }
            else
            {
                Write(question.Key, reading.Answer, versions.GetValueOrDefault(question.Key));
            }
        }

        if (Changed.Count > 0)
        {
            record.Changed(step.At);
        }
    }

    /// <summary>The answers as they now stand.</summary>
    public RecordAnswers Answers() => new(
        template,
        Present.Where(answer => !Written.ContainsKey(answer.Key)).Concat(Written.Values).ToDictionary(answer => answer.Key, answer => answer.AnswerText));

    private void Write(string key, string text, long readVersion)
    {
        var standing = Present.FirstOrDefault(answer => answer.Key == key);
        if (standing is null)
        {
            Add(key, text);
        }
        else if (standing.AnswerText == text)
        {
            Written[key] = standing;
        }
        else if (standing.Version == readVersion)
        {
            standing.Write(text, step);
            Written[key] = standing;
            Changed.Add(key);
        }
        else
        {
            KeepBoth(key, text);
        }
    }

    private void Add(string key, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        var answer = new RecordAnswer(record.Id, key, text, step);
        db.RecordAnswers.Add(answer);
        Written[key] = answer;
        Changed.Add(key);
    }

    private void KeepBoth(string key, string text)
    {
        Rivalled.Add(key);
        if (Waiting.FirstOrDefault(rival => rival.Key == key && rival.ById == step.ById) is { } mine)
        {
            if (mine.AnswerText != text)
            {
                mine.Write(text, step.At);
                Changed.Add(key);
            }
        }
        else
        {
            db.RivalAnswers.Add(new RivalAnswer(Guid.CreateVersion7(), record.Id, key, text, step));
            Changed.Add(key);
        }
    }
}
