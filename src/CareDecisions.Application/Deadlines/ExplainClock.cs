using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Deadlines;

/// <summary>Why a clock is due when it is: the rule, its source, what started it, the days skipped, the limit that won.</summary>
[Requires(Permission.ViewCase)]
public static class ExplainClock
{
    public sealed record Query(ChildId Id, ClockId ClockId) : IQuery<View>;

    /// <param name="Reading">Null where the rule no longer gives this clock at this moment: the page says so.</param>
    public sealed record View(ChildBanner Child, Standard Standard, ClockStanding Standing, Explained? Reading, DateTimeOffset AsOf) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Explained(Clock Clock, Because Because, CaseEvent? Trigger, CaseEvent? CountedFrom, CaseEvent? SatisfiedBy, IReadOnlyList<DateOnly> Holidays);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, Engines engines, CurrentAuthority authority, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var visible = access.Children(Permission.ViewCase);
            var banner = await ChildBanners.Find(db, visible, query.Id, now.LondonDate(), cancellationToken);
            var kept = banner is null ? null : await db.Clocks.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Id == query.ClockId && one.ChildId == query.Id, cancellationToken);
            if (banner is null || kept is null || access.Pack.FindStandard(kept.StandardId) is not { } standard)
            {
                return Result<View>.NotFound;
            }

            var standing = new ClockMoments(kept.Outcome, kept.LateFrom, kept.WarnFrom, kept.IsAdvisory).At(now);
            return new View(banner, standard, standing, await Explain(kept, now, cancellationToken), now);
        }

        private async Task<Explained?> Explain(StoredClock kept, DateTimeOffset now, CancellationToken cancellationToken)
        {
            var child = await db.Children.AsNoTracking().SingleAsync(one => one.Id == kept.ChildId, cancellationToken);
            var events = await db.CaseEvents.AsNoTracking().Where(one => one.ChildId == kept.ChildId).ToListAsync(cancellationToken);
            var engine = engines.For(authority.Entry.Pack);
            var found = engine.Compute(TimelineReader.Read(child, events), now).Clocks.FirstOrDefault(one =>
                one.Standard.Id == kept.StandardId && one.TriggerId == kept.Trigger && one.Occurrence == kept.Occurrence);
            return found is null ? null : new Explained(
                found,
                engine.Explain(found),
                Find(events, found.TriggerId),
                Find(events, found.CountedFromId),
                Find(events, found.SatisfiedBy),
                Holidays(found));
        }

        // The strip shows a few weeks: only the bank holidays near it are needed.
        private IReadOnlyList<DateOnly> Holidays(Clock found) => found is { CountedFrom: { } from, Due: { } due }
            ? [.. access.Pack.Calendar.Holidays.Where(day => day > from && day <= due.Date).Order()]
            : [];

        private static CaseEvent? Find(List<CaseEvent> events, string? id) => events.FirstOrDefault(one => one.Id.ToString() == id);
    }
}
