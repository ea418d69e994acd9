using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.Extensions.Hosting;

namespace CareDecisions.Infrastructure.Hosting;

/// <summary>
/// Reads the packs and the databases' models while the rest of the program starts, so that a faulty pack stops the start and
/// nobody's first page waits for them.
/// </summary>
/// <param name="packs">Called on another thread: reading the packs is what it is for.</param>
internal sealed class ReadyBeforeServing(AuthorityCatalogue catalogue, AuthorityDatabases databases, Func<IPackLibrary> packs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(
        LongRunning(ReadModels, cancellationToken),
        Task.Run(packs, cancellationToken));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A thread of its own: the pool has as few as there are processors, and reading the packs takes them all. The models are the
    // longest way to the first page, so they do not wait.
    private static Task LongRunning(Action work, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void ReadModels()
    {
        foreach (var name in catalogue.Databases.Keys)
        {
            using var db = databases.LeaseShared(name);
            _ = db.Model;
        }
    }
}
