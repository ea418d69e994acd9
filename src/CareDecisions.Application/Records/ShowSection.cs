using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>One section of a record, to write in or to read.</summary>
[Requires(Permission.ViewCase)]
public static class ShowSection
{
    /// <summary>Longer than this without a sign of life, somebody has gone.</summary>
    public static readonly TimeSpan Presence = TimeSpan.FromSeconds(90);

    public sealed record Query(RecordId Id, string Section) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required RecordHeader Record { get; init; }

        public required TemplateSection Section { get; init; }

        public required bool IsFinished { get; init; }

        public required IReadOnlyList<Field> Fields { get; init; }

        /// <summary>Others who have this record open now.</summary>
        public required IReadOnlyList<string> Others { get; init; }

        /// <summary>Id of the section after this one; <see langword="null"/>: this is the last.</summary>
        public string? Next { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => Record.NamedChildren;
    }

    /// <param name="IsAsked">False where the answers so far leave the question out.</param>
    /// <param name="Answer">As kept; empty: not answered.</param>
    /// <param name="Version">Of the answer; 0: never written.</param>
    /// <param name="Known">What is already known elsewhere, while nothing is written.</param>
    /// <param name="Rivals">Other texts for the same answer, waiting for a choice.</param>
    public sealed record Field(
        Question Question, bool IsAsked, string Answer, long Version, Known? Known, IReadOnlyList<Rival> Rivals);

    public sealed record Rival(Guid Id, string Text, string By, DateTimeOffset At);

    internal sealed class Handler(CareDecisionsDb db, OpenRecord open, PrefillFinder prefill, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (await open.Find(query.Id, cancellationToken) is not { } opened
                || opened.Answers.Sections.FirstOrDefault(one => one.Id == query.Section) is not { } section)
            {
                return Result<View>.NotFound;
            }

            var known = opened.Header.MayWrite
                ? await prefill.Find(opened, section, cancellationToken)
                : new Dictionary<string, Known>();
            var rivals = (await Rivals(query.Id, cancellationToken)).ToLookup(rival => rival.Key);
            var asked = opened.Answers.Asked(section).ToHashSet();
            return new View
            {
                Record = opened.Header,
                Section = section,
                IsFinished = opened.Record.IsFinished(section.Id),
                Fields = [.. section.Questions.Select(question => Field(question, asked.Contains(question), opened, known, rivals[question.Key]))],
                Others = await Others(query.Id, cancellationToken),
                Next = opened.Answers.Sections.SkipWhile(one => one.Id != section.Id).Skip(1).FirstOrDefault()?.Id,
            };
        }

        private static Field Field(
            Question question, bool isAsked, OpenRecord.Opened opened, IReadOnlyDictionary<string, Known> known, IEnumerable<RivalAnswer> rivals)
        {
            var written = opened.Written.FirstOrDefault(answer => answer.Key == question.Key);
            return new Field(
                question,
                isAsked,
                written?.AnswerText ?? "",
                written?.Version ?? 0,
                written is null or { AnswerText: "" } ? known.GetValueOrDefault(question.Key) : null,
                [.. rivals.Select(rival => new Rival(rival.Id, rival.AnswerText, rival.By, rival.At))]);
        }

        private Task<List<RivalAnswer>> Rivals(RecordId id, CancellationToken cancellationToken) => db.RivalAnswers.AsNoTracking()
            .Where(rival => rival.RecordId == id && rival.SettledAt == null)
            .OrderBy(rival => rival.At)
            .Take(100)
            .ToListAsync(cancellationToken);

        private Task<List<string>> Others(RecordId id, CancellationToken cancellationToken)
        {
            var since = clock.GetUtcNow() - Presence;
            var me = actor.Value.StaffId;
            return db.RecordEditors
                .Where(editor => editor.RecordId == id && editor.SeenAt > since && editor.StaffId != me)
                .OrderBy(editor => editor.Name)
                .Select(editor => editor.Name)
                .Take(10)
                .ToListAsync(cancellationToken);
        }
    }
}
