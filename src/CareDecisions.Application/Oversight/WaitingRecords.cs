using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>Which records wait for the actor: the list of them and every count of them ask here.</summary>
public sealed class WaitingRecords(CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, CurrentActor actor)
{
    private const int MostEditions = 500;

    /// <param name="wanted">None: whatever they wait for.</param>
    public async Task<IQueryable<CaseRecord>> Of(IReadOnlyList<WaitsFor> wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var me = actor.Value.StaffId;
        var (visible, reviewable) = (access.Children(Permission.ViewCase), access.Children(Permission.ReviewRecord));
        var signed = await Signed(reviewable, cancellationToken);
        var (signOff, returned, draft) = (Asked(WaitsFor.SignOff), Asked(WaitsFor.Changes), Asked(WaitsFor.Finishing));
        return db.Records.Where(record => visible.Any(child => child.Id == record.ChildId)
            && ((signOff && record.State == RecordState.Submitted && signed.Contains(record.Edition)
                    && record.SubmittedById != me && reviewable.Any(child => child.Id == record.ChildId))
                || (returned && record.State == RecordState.Returned && record.SubmittedById == me)
                || (draft && record.State == RecordState.Draft && record.StartedById == me)));

        bool Asked(WaitsFor what) => wanted.Count == 0 || wanted.Contains(what);
    }

    /// <summary>Which editions of forms the actor signs off, of those that something waits on: a record keeps to its own.</summary>
    private async Task<List<string>> Signed(IQueryable<Child> reviewable, CancellationToken cancellationToken)
    {
        if (!access.Rights.Has(Permission.ReviewRecord))
        {
            return [];
        }

        var editions = await db.Records.Where(one => one.State == RecordState.Submitted && reviewable.Any(child => child.Id == one.ChildId))
            .Select(one => one.Edition).Distinct().OrderBy(one => one).Take(MostEditions).ToListAsync(cancellationToken);
        var signed = new List<string>();
        foreach (var edition in editions)
        {
            if (records.MaySignOff(await templates.Of(edition, cancellationToken)))
            {
                signed.Add(edition);
            }
        }

        return signed;
    }
}
