using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>A child's page: who they are, who is responsible, what is due and late, and what happened last.</summary>
[Requires(Permission.ViewCase)]
public static class ShowChild
{
    private const int MostClocks = 200;
    private const int LatestEvents = 10;

    public sealed record Query(ChildId Id) : IQuery<View>;

    public sealed record View(
        ChildBanner Child,
        IReadOnlyList<ClockRow> OpenClocks,
        int OpenClockCount,
        IReadOnlyList<ChronologyEntry> Latest,
        IReadOnlyList<RelatedChild> Relatives,
        IReadOnlyList<OpenedInEmergency> Emergencies,
        DateTimeOffset AsOf) : INamesChildren
    {
        public required ChildStory Story { get; init; }

        /// <summary>Meetings arranged that are still to come, the soonest first.</summary>
        public required IReadOnlyList<ChronologyEntry> Arranged { get; init; }

        /// <summary>The open clock of the next review of the child's plan or care; <see langword="null"/>: none.</summary>
        public required ClockRow? NextReview { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id, .. Relatives.Select(relative => relative.Id)];
    }

    /// <summary>Somebody to whom the restricted record is open for some hours.</summary>
    public sealed record OpenedInEmergency(string Name, string Reason, DateTimeOffset Until);

    /// <param name="IsReversed">True where the kind says what this page's child is to the relative.</param>
    public sealed record RelatedChild(ChildId Id, string Name, RelationshipKind Kind, bool IsReversed);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ChildStories stories, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var visible = access.Children(Permission.ViewCase);
            var now = clock.GetUtcNow();
            if (await stories.Find(query.Id, cancellationToken) is not { } found)
            {
                return Result<View>.NotFound;
            }

            var open = db.Clocks.Where(one => one.ChildId == query.Id && one.Outcome == null);
            var clocks = await ClockRows.Page(
                db, open, visible, new ClockPage(new Slice { IsWhole = true, Most = MostClocks }, access.Pack, now), cancellationToken);
            var (latest, arranged) = await Chronology.LatestAndArranged(db, query.Id, (LatestEvents, now), cancellationToken);
            return new View(
                found.Banner,
                clocks.Rows,
                clocks.Total,
                found.Story.MayCorrect ? Chronology.Correctable(latest, access) : latest,
                await Relatives(query.Id, visible, cancellationToken),
                found.Emergencies,
                now)
            {
                Story = found.Story,
                Arranged = arranged,
                NextReview = clocks.Rows.FirstOrDefault(row => access.Pack.FindStandard(row.StandardId)?.SatisfiedBy.Any(ReviewEvents.All.Contains) == true),
            };
        }

        private async Task<IReadOnlyList<RelatedChild>> Relatives(ChildId id, IQueryable<Child> visible, CancellationToken cancellationToken)
        {
            var ties = db.Relationships.Where(tie => tie.ChildId == id && tie.OtherChildId != null && tie.Until == null)
                .Select(tie => new { Id = tie.OtherChildId!.Value, tie.Kind, IsReversed = false })
                .Union(db.Relationships.Where(tie => tie.OtherChildId == id && tie.Until == null).Select(tie => new { Id = tie.ChildId, tie.Kind, IsReversed = true }));
            var found = await (
                from tie in ties
                join child in visible on tie.Id equals child.Id
                orderby child.DateOfBirth
                select new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference, tie.Kind, tie.IsReversed })
                .Take(30)
                .ToListAsync(cancellationToken);
            return [.. found.Select(one => new RelatedChild(
                one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference), one.Kind, one.IsReversed))];
        }
    }
}
