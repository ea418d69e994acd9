using System.Globalization;
using CareDecisions.Application.Deadlines;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>
/// Works out every open child anew from all their events, taking nothing on trust, and mends what differs. After the
/// nightly job there should be no difference: one means that somebody went past the program, or that it has a fault.
/// </summary>
internal sealed class RecheckAllClocks : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        var found = await work.Send(new FindStaleClocks.Query(work.Progress()), cancellationToken);
        var differences = await RecomputeAllClocks.Recompute(found.Stale, work, cancellationToken);
        return string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"{found.Children:N0} open children, all worked out anew, {differences}");
    }
}
