using CareDecisions.Application.Data;
using CareDecisions.Application.People.Merging;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>Loads what the record holds of some children, under the reference of a merged record too, in eight queries however many they are.</summary>
internal sealed class KnownChildren(CareDecisionsDb db, bool isDryRun)
{
    public async Task<IReadOnlyDictionary<string, KnownChild>> Load(IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        var named = await db.Children.WithMerged().Where(child => references.Contains(child.Reference))
            .Select(child => new { child.Reference, Id = child.MergedIntoId ?? child.Id }).ToListAsync(cancellationToken);
        var ids = named.ConvertAll(one => one.Id);
        var children = await Rows(db.Children).Where(child => ids.Contains(child.Id)).ToListAsync(cancellationToken);
        var known = children.ToDictionary(child => child.Id, child => new KnownChild(child, isNew: false));
        if (known.Count > 0)
        {
            await LoadEvents(known, cancellationToken);
            await LoadHistory(known, cancellationToken);
        }

        return named.ToDictionary(one => one.Reference, one => known[one.Id], StringComparer.Ordinal);
    }

    private async Task LoadEvents(Dictionary<ChildId, KnownChild> known, CancellationToken cancellationToken)
    {
        var ids = known.Keys.ToList();
        var events = await db.CaseEvents.Where(one => ids.Contains(one.ChildId)).Select(one => new KnownEvent
        {
            Id = one.Id,
            ChildId = one.ChildId,
            Type = one.Type,
            HappenedAt = one.HappenedAt,
            Facts = one.Facts,
            Note = one.Note,
            SourceKey = one.SourceKey!.StartsWith(CaseEvent.FormKeyPrefix) ? null : one.SourceKey,
            SupersedesId = one.SupersedesId,
            IsWithdrawal = one.IsWithdrawal,
        }).ToListAsync(cancellationToken);
        foreach (var one in events)
        {
            known[one.ChildId].Add(one);
        }
    }

    private async Task LoadHistory(Dictionary<ChildId, KnownChild> known, CancellationToken cancellationToken)
    {
        var ids = known.Keys.ToList();
        foreach (var plan in await Rows(db.Plans).Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
        {
            known[plan.ChildId].Plans.Add(plan);
        }

        foreach (var status in await Rows(db.LegalStatuses).Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
        {
            known[status.ChildId].Statuses.Add(status);
        }

        foreach (var placement in await Rows(db.Placements).Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
        {
            known[placement.ChildId].Placements.Add(placement);
        }

        foreach (var allocation in await Rows(db.Allocations).Where(one => ids.Contains(one.ChildId)).ToListAsync(cancellationToken))
        {
            known[allocation.ChildId].Allocations.Add(allocation);
        }
    }

    /// <summary>A dry run works on copies: whatever is done to them is never saved.</summary>
    private IQueryable<T> Rows<T>(IQueryable<T> rows)
        where T : class => isDryRun ? rows.AsNoTracking() : rows;
}
