using CareDecisions.Application.Forums.Papers;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>Asks for papers anew where an agenda changed, then makes those that wait, one after the other. Each is claimed first, so two nodes never make the same.</summary>
internal sealed class MakeWaitingPapers : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        await work.Send(new RemakePapers.Command(), cancellationToken);
        var made = 0;
        while (await work.Send(new MakePapers.Request(), cancellationToken) is not null)
        {
            made++;
            work.Progress().Report(made);
        }

        return $"{made} packs of papers made.";
    }
}
