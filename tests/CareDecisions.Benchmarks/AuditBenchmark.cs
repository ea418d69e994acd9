using System.Diagnostics;
using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Benchmarks;

/// <summary>
/// <c>audit sqlite|postgresql "connection string"</c>, on a database of its own, which it migrates: looks a second that many
/// callers at once get through the audit, beside the same callers each committing one bare row of their own.
/// </summary>
internal static class AuditBenchmark
{
    private const int Callers = 16;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(DatabaseProvider provider, string connectionString)
    {
        var entry = new AuthorityEntry(AuthorityId.New(), "bench", "_england", "bench", null);
        var catalogue = new AuthorityCatalogue(
            [entry], new Dictionary<string, DatabaseEntry> { ["bench"] = new("bench", provider, connectionString) });
        var databases = new AuthorityDatabases(catalogue, [new SqliteEngine(), new PostgreSqlEngine()]);
        await using var audit = new ReadAudit(databases, new AuditKey(new byte[32]), TimeProvider.System);
        var look = new Look(Actor.System("Benchmark"), "Benchmark", [ChildId.New()]);
        var authority = new CurrentAuthority();
        authority.Use(entry);

        await using (var db = databases.LeaseShared("bench"))
        {
            await db.Database.MigrateAsync();
        }

        for (var round = 1; round <= 3; round++)
        {
            var bare = await Rate(() => InsertOne(databases, authority));
            var audited = await Rate(() => audit.Record(entry, look, CancellationToken.None));
            Console.WriteLine(
                $"{provider} round {round}: one committed row each {bare:0}/s; looks through the audit {audited:0}/s; ratio {audited / bare:0.00}");
        }

        return 0;
    }

    /// <summary>The bare row: the same table, no chain, a transaction of its own.</summary>
    private static async Task InsertOne(AuthorityDatabases databases, CurrentAuthority authority)
    {
        await using var db = databases.Lease(authority);
        db.AuditEntries.Add(new AuditEntry
        {
            Chain = $"bare:{Guid.CreateVersion7():N}",
            Sequence = 1,
            At = TimeProvider.System.GetUtcNow(),
            ActorName = "Benchmark",
            Kind = AuditKind.Read,
            Action = "Benchmark",
            PreviousHash = new byte[32],
            Hash = new byte[32],
        });
        await db.SaveChangesAsync();
    }

    private static async Task<double> Rate(Func<Task> once)
    {
        await once();
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (watch.Elapsed < Time)
            {
                await once();
                count++;
            }

            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }
}
