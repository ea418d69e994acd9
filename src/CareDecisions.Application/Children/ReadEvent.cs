using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>One entry of a child's chronology: what happened, where it comes from, and in which words it was told when.</summary>
[Requires(Permission.ViewCase)]
public static class ReadEvent
{
    public sealed record Query(ChildId ChildId, CaseEventId EventId) : IQuery<View>;

    public sealed record View(ChildBanner Child, ChronologyEntry Event) : INamesChildren
    {
        /// <summary>What the vocabulary says that such an event means; <see langword="null"/>: it has left the vocabulary.</summary>
        public required EventType? Type { get; init; }

        /// <summary>Whether a person recorded it on a page, the work of a page did, or a return brought it.</summary>
        public required bool IsFromReturn { get; init; }

        public required IReadOnlyList<FactLine> Facts { get; init; }

        /// <summary>The words last told, and every step to them, the latest first.</summary>
        public required Told? Words { get; init; }

        /// <summary>True where the person looking may mark it, change its words or take it out.</summary>
        public required bool MayMark { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    /// <param name="Meaning">The fact in words.</param>
    public sealed record FactLine(string Meaning, string Value);

    public sealed record Told(string Synopsis, string Outcome, bool IsTakenOut, long Version, IReadOnlyList<Step> Steps);

    public sealed record Step(SignificantStepKind Kind, string Synopsis, string Outcome, string? Reason, string By, DateTimeOffset At);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        private const int MostSteps = 100;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.ViewCase), query.ChildId, clock.LondonToday(), cancellationToken);
            var entry = banner is null ? null : await Chronology.Find(db, query.ChildId, query.EventId, cancellationToken);
            if (banner is null || entry is null)
            {
                return Result<View>.NotFound;
            }

            var vocabulary = access.Pack.Vocabulary;
            var mayMark = entry.ChangedBy is null && access.Rights.Has(Permission.CurateChronology)
                && await access.Children(Permission.CurateChronology).AnyAsync(child => child.Id == query.ChildId, cancellationToken);
            return new View(banner, (await Chronology.WithRights([entry], query.ChildId, access, cancellationToken))[0])
            {
                Type = vocabulary.Events.GetValueOrDefault(entry.Type),
                IsFromReturn = await db.CaseEvents.AnyAsync(one => one.Id == query.EventId && one.RecordedById == null, cancellationToken),
                Facts = [.. entry.Facts.Select(fact => new FactLine(vocabulary.Facts.GetValueOrDefault(fact.Key)?.Meaning ?? fact.Key, fact.Value.Trim('"')))],
                Words = await Words(query.EventId, cancellationToken),
                MayMark = mayMark,
            };
        }

        private async Task<Told?> Words(CaseEventId id, CancellationToken cancellationToken)
        {
            var told = await db.SignificantEvents.AsNoTracking().SingleOrDefaultAsync(one => one.EventId == id, cancellationToken);
            if (told is null)
            {
                return null;
            }

            var steps = await db.SignificantSteps.AsNoTracking()
                .Where(step => step.SignificantEventId == told.Id)
                .OrderByDescending(step => step.Number)
                .Take(MostSteps)
                .Select(step => new Step(step.Kind, step.Synopsis, step.OutcomeInWords, step.Reason, step.By, step.At))
                .ToListAsync(cancellationToken);
            return new Told(told.Synopsis, told.OutcomeInWords, told.IsTakenOut, told.Version, steps);
        }
    }
}
