using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>What is already known of a question: the text, and in words where it comes from and from when.</summary>
public sealed record Known(string Answer, string From, DateOnly? On);

/// <summary>Looks up what the record already holds, so that nobody types it twice: at most three round trips a section.</summary>
public sealed class PrefillFinder(CareDecisionsDb db)
{
    public async Task<IReadOnlyDictionary<string, Known>> Find(
        OpenRecord.Opened opened, TemplateSection section, CancellationToken cancellationToken)
    {
        var empty = section.Questions.Where(question => question.Prefill is not null && opened.Answers.Of(question.Key) is null).ToList();
        var known = new Dictionary<string, Known>();
        foreach (var question in empty.Where(question => question.Prefill!.Child is not null))
        {
            if (OfChild(question.Prefill!.Child!.Value, opened.Header.Child) is { Length: > 0 } text)
            {
                known[question.Key] = new Known(text, "the child’s record", null);
            }
        }

        await FromAnswers(opened, [.. empty.Where(question => question.Prefill!.Answers.Count > 0)], known, cancellationToken);
        var fromEvents = empty.Where(question => question.Prefill!.Events.Count > 0).ToLookup(question => question.Kind == QuestionKind.YesNo);
        await FromEvents(opened, [.. fromEvents[false]], known, cancellationToken);
        await FromLatest(opened, [.. fromEvents[true]], known, cancellationToken);
        return known;
    }

    private static string? OfChild(ChildField field, ChildBanner child) => field switch
    {
        ChildField.Name => child.Name,
        ChildField.DateOfBirth => child.DateOfBirth is { } born ? AnswerReading.Of(born) : null,
        ChildField.ResponsibleWorker => child.WorkerName,
        ChildField.Team => child.TeamName,
        ChildField.LegalStatus => child.Summary.LegalStatusCode,
        _ => throw new ArgumentException($"Unknown field of a child: {field}.", nameof(field)),
    };

    private async Task FromAnswers(
        OpenRecord.Opened opened, IReadOnlyList<Question> questions, Dictionary<string, Known> known, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
        {
            return;
        }

        var sources = questions.SelectMany(question => question.Prefill!.Answers).ToList();
        var templates = sources.Select(source => source.Template).Distinct().ToList();
        var keys = sources.Select(source => source.Key).Distinct().ToList();
        var found = await (
            from record in db.Records
            where record.ChildId == opened.Record.ChildId && record.Id != opened.Record.Id
                && templates.Contains(record.TemplateId) && record.State == RecordState.Finished
            join answer in db.RecordAnswers on record.Id equals answer.RecordId
            where keys.Contains(answer.Key) && answer.AnswerText != ""
            orderby record.SubmittedAt descending
            select new { record.TemplateId, record.Title, record.SubmittedAt, answer.Key, answer.AnswerText })
            .Take(200)
            .ToListAsync(cancellationToken);
        foreach (var question in questions)
        {
            if (found.FirstOrDefault(one => question.Prefill!.Answers.Contains((one.TemplateId, one.Key))) is { } latest
                && AnswerReading.Read(question, latest.AnswerText) is { Problem: null } reading)
            {
                known[question.Key] = new Known(reading.Answer, latest.Title, latest.SubmittedAt?.LondonDate());
            }
        }
    }

    private async Task FromEvents(
        OpenRecord.Opened opened, IReadOnlyList<Question> questions, Dictionary<string, Known> known, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
        {
            return;
        }

        var types = questions.SelectMany(question => question.Prefill!.Events).Distinct().ToList();
        var since = opened.Record.StartedAt.AddDays(-60);
        var found = await db.Standing().AsNoTracking()
            .Where(one => one.ChildId == opened.Record.ChildId && types.Contains(one.Type) && one.HappenedAt >= since)
            .OrderBy(one => one.HappenedAt)
            .Take(AnswerReading.MostRows)
            .Select(one => new { one.Type, one.HappenedAt, one.RecordedBy, one.Note })
            .ToListAsync(cancellationToken);
        foreach (var question in questions)
        {
            var rows = found.Where(one => question.Prefill!.Events.Contains(one.Type))
                .Select(one => Row(question, one.HappenedAt, one.RecordedBy, one.Note));
            if (AnswerReading.OfRows(rows) is { Length: > 0 } answer)
            {
                known[question.Key] = new Known(answer, "the chronology", null);
            }
        }
    }

    /// <summary>
    /// Yes, since the day on which one of the events happened last: how old it is, is for the writer to judge. A yes that was
    /// said in a form is not counted: it would renew itself from form to form.
    /// </summary>
    private async Task FromLatest(
        OpenRecord.Opened opened, IReadOnlyList<Question> questions, Dictionary<string, Known> known, CancellationToken cancellationToken)
    {
        if (questions.Count == 0)
        {
            return;
        }

        var types = questions.SelectMany(question => question.Prefill!.Events).Distinct().ToList();
        var latest = await db.Standing().OfNoRecord()
            .Where(one => one.ChildId == opened.Record.ChildId && types.Contains(one.Type))
            .GroupBy(one => one.Type)
            .Select(same => new { Type = same.Key, At = same.Max(one => one.HappenedAt) })
            .ToListAsync(cancellationToken);
        foreach (var question in questions)
        {
            if (latest.Where(one => question.Prefill!.Events.Contains(one.Type)).MaxBy(one => one.At) is { } one)
            {
                known[question.Key] = new Known(AnswerReading.Yes, "the chronology", one.At.LondonDate());
            }
        }
    }

    /// <summary>The first date column takes the day, the first person the recorder, the first text the note.</summary>
    private static Dictionary<string, string> Row(Question table, DateTimeOffset at, string by, string? note)
    {
        var row = new Dictionary<string, string>();
        Fill(QuestionKind.Date, AnswerReading.Of(at.LondonDate()));
        Fill(QuestionKind.Time, AnswerReading.Of(TimeOnly.FromDateTime(at.InLondon().DateTime)));
        Fill(QuestionKind.Person, by);
        Fill(QuestionKind.Text, note is null ? "" : note[..Math.Min(note.Length, Question.LongestLine)].ReplaceLineEndings(" "));
        return row;

        void Fill(QuestionKind kind, string text)
        {
            if (table.Columns.FirstOrDefault(column => column.Kind == kind) is { } column)
            {
                row[column.Key] = text;
            }
        }
    }
}
