using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Brings every open child's clocks up to date, writes only the differences and reports them. Children whose clocks
/// cannot have moved are passed over; the rest are worked out a few at a time, so that nobody at work waits for the job.
/// </summary>
internal sealed class RecomputeAllClocks : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        var found = await work.Send(new FindMovedChildren.Query(), cancellationToken);
        var differences = await Recompute(found.Moved, work, cancellationToken);
        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{found.Children:N0} open children, {found.Moved.Count:N0} worked out anew, {differences}");
    }

    public static async Task<ClockDifferences> Recompute(IReadOnlyList<ChildId> children, JobWork work, CancellationToken cancellationToken)
    {
        var total = new ClockDifferences();
        var done = 0;
        foreach (var few in children.Chunk(RecomputeClocks.Most))
        {
            total += await work.Send(new RecomputeClocks.Command(few), cancellationToken);
            work.Progress(children.Count).Report(done += few.Length);
        }

        return total;
    }
}
