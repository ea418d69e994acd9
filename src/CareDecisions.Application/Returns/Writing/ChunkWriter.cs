using System.Text.Json;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>Compares some hundreds of children with the record and writes what is new, with its report and its audit row.</summary>
internal sealed class ChunkWriter(CareDecisionsDb db, ChangeAudit audit, ClockKeeper clocks, ReturnImport import, ImportStamp stamp)
{
    /// <summary>Children compared and written together; also what one audit row names.</summary>
    public const int Size = 500;

    private readonly KnownChildren record = new(db, import.IsDryRun);
    private readonly BulkInsert bulk = new(db);

    public async Task<ReturnCounts> Write(IReadOnlyList<ChildFindings> chunk, CancellationToken cancellationToken)
    {
        var known = await record.Load([.. chunk.Select(child => child.Reference)], cancellationToken);
        var changes = chunk.Select(child => Compare(child, known.GetValueOrDefault(child.Reference))).ToList();
        var report = new ReturnReport(import);
        report.Add(changes);
        if (!import.IsDryRun)
        {
            await Save(changes, cancellationToken);
            await FollowUp(changes, cancellationToken);
        }

        db.ChangeTracker.Clear();
        await bulk.Add(report.Rows, cancellationToken);
        return report.Counts;
    }

    private ChildChanges Compare(ChildFindings findings, KnownChild? known)
    {
        if (findings.Identity is null)
        {
            return new ChildChanges { Findings = findings };
        }

        known ??= new KnownChild(new Child(ChildId.New(), findings.Reference), isNew: true);
        var changes = new ChildChanges { Findings = findings, Known = known };
        new IdentityComparison(changes, known).Run();
        new HistoryComparison(changes, known).Run();
        new EventComparison(changes, known, stamp).Run();
        CaseState.Settle(changes, known);
        return changes;
    }

    private async Task Save(IReadOnlyList<ChildChanges> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            db.RemoveRange(change.Removed);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await bulk.Add([.. changes.Where(change => change.Known is { IsNew: true }).Select(change => change.Known!.Child)], cancellationToken);
        await Add<CaseEvent>(changes, cancellationToken);
        await FollowCorrections(changes, cancellationToken);
        await Add<ChildPlan>(changes, cancellationToken);
        await Add<LegalStatusPeriod>(changes, cancellationToken);
        await Add<Placement>(changes, cancellationToken);
        await Add<Allocation>(changes, cancellationToken);
    }

    /// <summary>What a worker told of an event is told of the later one that corrects it.</summary>
    private async Task FollowCorrections(IReadOnlyList<ChildChanges> changes, CancellationToken cancellationToken)
    {
        var later = changes.SelectMany(change => change.Added).OfType<CaseEvent>()
            .Where(one => one is { SupersedesId: not null, IsWithdrawal: false })
            .ToDictionary(one => one.SupersedesId!.Value, one => one.Id);
        if (later.Count == 0)
        {
            return;
        }

        foreach (var told in await db.SignificantEvents.Where(one => later.Keys.Contains(one.EventId)).ToListAsync(cancellationToken))
        {
            told.Follow(later[told.EventId]);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private Task Add<T>(IReadOnlyList<ChildChanges> changes, CancellationToken cancellationToken)
        where T : class, IOwnedByAuthority =>
        bulk.Add([.. changes.SelectMany(change => change.Added).OfType<T>()], cancellationToken);

    private async Task FollowUp(IEnumerable<ChildChanges> changes, CancellationToken cancellationToken)
    {
        var touched = changes.Where(change => change.IsNews).ToList();
        if (touched.Count == 0)
        {
            return;
        }

        var children = touched.Select(change => change.Known!.Child.Id).ToList();
        await SearchIndex.Refresh(
            db, [.. touched.Where(change => change.Known!.IsNew || change.IdentityChanges.Count > 0).Select(change => change.Known!.Child.Id)], cancellationToken);
        await clocks.Recompute(children, null, cancellationToken);
        await audit.Append(
            new ChangeToAudit(nameof(ImportReturn), AuditKind.Change)
            {
                ChildIds = AuditedChildren.Join(children),
                Reason = $"{stamp.By}, import {import.Id}",
                Changes = JsonSerializer.Serialize(new
                {
                    import = import.Id,
                    childrenAdded = touched.Count(change => change.Known!.IsNew),
                    eventsAdded = touched.Sum(change => change.EventsAdded),
                    identity = touched.Where(change => change.IdentityChanges.Count > 0)
                        .ToDictionary(change => change.Known!.Child.Id.ToString(), change => change.IdentityChanges),
                }),
            },
            cancellationToken);
    }
}
