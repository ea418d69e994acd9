using CareDecisions.Application.Returns;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>Reads the uploaded returns that wait, one after the other. Each is claimed first, so two nodes never read the same.</summary>
internal sealed class ReadWaitingReturns : IAuthorityJob
{
    public async Task<string> Run(JobWork work, CancellationToken cancellationToken)
    {
        var read = 0;
        while (await work.Send(new RunWaitingReturn.Request(), cancellationToken) is not null)
        {
            read++;
            work.Progress().Report(read);
        }

        return $"{read} returns read.";
    }
}
