using System.Globalization;
using CareDecisions.Application.Deadlines;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Recomputes every open child, writes only the differences and reports them. Whose clocks differ is found in one pass
/// that writes nothing; they are then written a few at a time, so that nobody at work waits for the night's job.
/// </summary>
internal sealed class RecomputeAllClocks : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        var found = await work.Send(new FindStaleClocks.Query(work.Progress()), cancellationToken);
        var total = new ClockDifferences();
        var written = 0;
        foreach (var few in found.Stale.Chunk(RecomputeClocks.Most))
        {
            total += await work.Send(new RecomputeClocks.Command(few), cancellationToken);
            work.Progress(found.Stale.Count).Report(written += few.Length);
        }

        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{found.Children:N0} open children, {found.Stale.Count:N0} with differences: {total.Added:N0} clocks added, {total.Changed:N0} changed, {total.Removed:N0} removed.");
    }
}
