using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Leave;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>The children about to be allocated and the workers they might go to, each with how many children they hold and how many clocks are late.</summary>
[Requires(Permission.AllocateCase)]
public static class ChooseWorker
{
    private const int MostWorkers = 200;

    public sealed record Query(IReadOnlyList<ChildId> ChildIds) : IQuery<View>;

    public sealed record View(IReadOnlyList<ChildToAllocate> Children, IReadOnlyList<Worker> Workers) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Select(child => child.Id)];
    }

    public sealed record ChildToAllocate(ChildId Id, string Name, string Reference, string? WorkerName);

    public sealed record Worker(Guid Id, string Name, string? TeamName, int Children, int LateClocks, bool IsNewlyQualified)
    {
        /// <summary>Leave of today or of the fortnight ahead; <see langword="null"/>: none is written down.</summary>
        public Away? Away { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor, WorkerLimits limits, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var ids = query.ChildIds.Take(AllocateChildren.Most).ToList();
            var found = await (
                from child in access.Children(Permission.AllocateCase)
                where ids.Contains(child.Id)
                join worker in db.Users on child.ResponsibleWorkerId equals worker.Id into workers
                from worker in workers.DefaultIfEmpty()
                orderby child.FamilyName, child.GivenName
                select new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference, Worker = worker!.DisplayName })
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            if (found.Count == 0)
            {
                return Result<View>.NotFound;
            }

            var children = found.Select(one => new ChildToAllocate(
                one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference), one.Reference, one.Worker));
            return new View([.. children], await Workers(cancellationToken));
        }

        // A worker's load counts every child they hold, those the reader may not open included: it is a number, not a name.
        private async Task<IReadOnlyList<Worker>> Workers(CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var team = actor.Value.TeamId;
            var today = now.LondonDate();
            var newlyQualified = limits.NewlyQualifiedWorkers();
            return await (
                from person in db.Users
                where person.DisabledAt == null && person.TeamId != null
                join held in db.Teams on person.TeamId equals (TeamId?)held.Id
                orderby held.Id == team descending, held.Name, person.DisplayName
                select new Worker(
                    person.Id,
                    person.DisplayName,
                    held.Name,
                    db.Children.Count(child => child.ResponsibleWorkerId == person.Id && child.IsOpen),
                    db.Clocks.Count(one => one.Outcome == null && one.LateFrom <= now
                        && db.Children.Any(child => child.Id == one.ChildId && child.ResponsibleWorkerId == person.Id && child.IsOpen)),
                    newlyQualified.Contains(person.Id))
                {
                    Away = db.StaffLeave.Near(today).Where(leave => leave.StaffId == person.Id).OrderBy(leave => leave.From)
                        .Select(leave => (Away?)new Away(leave.From, leave.Until)).FirstOrDefault(),
                })
                .AsNoTracking()
                .Take(MostWorkers)
                .ToListAsync(cancellationToken);
        }
    }
}
