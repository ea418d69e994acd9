using System.Globalization;
using System.Text.Json;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// A record beside an earlier one: as it was handed in before, the child's last of the same form, or the one it was copied
/// from. Question by question; what only one of them asks stands alone.
/// </summary>
[Requires(Permission.ViewCase)]
public static class CompareRecord
{
    private const int MostOthers = 20;
    private const string Submission = "submission-";

    /// <param name="With">The <see cref="Choice.Key"/> of the other; <see langword="null"/>: the latest of them.</param>
    public sealed record Query(RecordId Id, string? With) : IQuery<View>;

    /// <param name="Others">What it can be compared with, latest first.</param>
    /// <param name="Chosen">The other; <see langword="null"/>: there is nothing to compare it with.</param>
    public sealed record View(RecordHeader Record, IReadOnlyList<Choice> Others, Choice? Chosen, IReadOnlyList<Section> Sections) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => Chosen?.OtherChild is { } other ? [.. Record.NamedChildren, other] : Record.NamedChildren;

        public int Changed => Sections.Sum(section => section.Pairs.Count(pair => pair.IsChanged));
    }

    /// <param name="Kind">Which of the three it is.</param>
    /// <param name="Number">Of a submission, from 1.</param>
    /// <param name="By">Who handed it in or began it.</param>
    /// <param name="OtherChild">Set where it is about another child, whom the actor may see too.</param>
    /// <param name="Name">That child's.</param>
    public sealed record Choice(string Key, ChoiceKind Kind, int Number, string By, DateTimeOffset At, ChildId? OtherChild = null, string? Name = null);

    public sealed record Section(string Title, IReadOnlyList<Pair> Pairs);

    /// <param name="Before">In the other record; <see langword="null"/>: not answered there.</param>
    /// <param name="Now">In this one.</param>
    public sealed record Pair(string Label, Answered? Before, Answered? Now)
    {
        public bool IsChanged => Before?.Answer != Now?.Answer;
    }

    /// <param name="Question">As the edition of its own record asks it.</param>
    /// <param name="Answer">As kept.</param>
    public sealed record Answered(Question Question, string Answer);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, OpenRecord open, RecordTemplates templates) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await open.Find(query.Id, cancellationToken) is not { } opened)
            {
                return Result<View>.NotFound;
            }

            var others = await Others(opened.Record, cancellationToken);
            var chosen = others.FirstOrDefault(one => query.With is null || one.Key == query.With);
            if (chosen is null)
            {
                return new View(opened.Header, others, null, []);
            }

            return new View(opened.Header, others, chosen, Pairs(await Answers(opened, chosen, cancellationToken), opened.Answers));
        }

        private async Task<IReadOnlyList<Choice>> Others(CaseRecord record, CancellationToken cancellationToken)
        {
            var copies = await db.RecordCopies.Where(copy => copy.RecordId == record.Id)
                .OrderByDescending(copy => copy.Number).Take(MostOthers)
                .Select(copy => new { copy.Number, copy.By, copy.At }).ToListAsync(cancellationToken);
            // What was handed in last is what stands there now, unless it came back since.
            var submissions = copies.Skip(record.IsOpen ? 0 : 1)
                .Select(copy => new Choice(string.Create(CultureInfo.InvariantCulture, $"{Submission}{copy.Number}"), ChoiceKind.Submission, copy.Number, copy.By, copy.At));
            var records = await (
                from one in db.Records
                join child in access.Children(Permission.ViewCase) on one.ChildId equals child.Id
                where one.Id != record.Id && one.State != RecordState.Withdrawn && one.TemplateId == record.TemplateId
                    && ((one.ChildId == record.ChildId && one.StartedAt <= record.StartedAt) || one.Id == record.CopiedFromId)
                orderby one.StartedAt descending
                select new { one.Id, one.StartedBy, one.StartedAt, Child = child })
                .AsNoTracking().Take(MostOthers).ToListAsync(cancellationToken);
            return
            [
                .. submissions,
                .. records.Select(one => one.Child.Id == record.ChildId
                    ? new Choice(one.Id.ToString(), ChoiceKind.Earlier, 0, one.StartedBy, one.StartedAt)
                    : new Choice(one.Id.ToString(), ChoiceKind.CopiedFrom, 0, one.StartedBy, one.StartedAt, one.Child.Id, one.Child.DisplayName)),
            ];
        }

        private async Task<RecordAnswers> Answers(OpenRecord.Opened opened, Choice chosen, CancellationToken cancellationToken)
        {
            if (chosen.Kind == ChoiceKind.Submission)
            {
                var text = await db.RecordCopies.Where(copy => copy.RecordId == opened.Record.Id && copy.Number == chosen.Number)
                    .Select(copy => copy.AnswersText).SingleAsync(cancellationToken);
                return opened.Answers with { ByKey = JsonSerializer.Deserialize<Dictionary<string, string>>(text)! };
            }

            var id = RecordId.Parse(chosen.Key, CultureInfo.InvariantCulture);
            var edition = await db.Records.Where(one => one.Id == id).Select(one => one.Edition).SingleAsync(cancellationToken);
            var answers = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == id).Take(1000)
                .ToDictionaryAsync(one => one.Key, one => one.AnswerText, cancellationToken);
            return new RecordAnswers(await templates.Of(edition, cancellationToken), answers);
        }

        private static List<Section> Pairs(RecordAnswers before, RecordAnswers now)
        {
            var sections = new List<Section>();
            foreach (var section in now.Template.Sections.Concat(before.Template.Sections.Where(one => now.Template.Section(one.Id) is null)))
            {
                var earlier = before.Template.Section(section.Id)?.Questions ?? [];
                var pairs = section.Questions.Concat(earlier.Where(question => now.Template.Question(question.Key) is null))
                    .Select(question => new Pair(question.Label, Of(before, question.Key), Of(now, question.Key)))
                    .Where(pair => pair.Before is not null || pair.Now is not null)
                    .ToList();
                if (pairs.Count > 0)
                {
                    sections.Add(new Section(section.Title, pairs));
                }
            }

            return sections;
        }

        private static Answered? Of(RecordAnswers answers, string key) =>
            answers.Template.Question(key) is { } question && answers.Of(key) is { } answer ? new Answered(question, answer) : null;
    }
}

/// <summary>What a record is compared with.</summary>
public enum ChoiceKind
{
    /// <summary>The same record as it was handed in before.</summary>
    Submission,

    /// <summary>The child's earlier record of the same form.</summary>
    Earlier,

    /// <summary>The other child's record that it was copied from.</summary>
    CopiedFrom,
}
