using System.Data.Common;
using System.Diagnostics;
using CareDecisions.Application.Deadlines;
using CareDecisions.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>
/// The nightly recompute on PostgreSQL against a bare data reader over the same rows. Goal: with one child in a hundred
/// changed and the differences written, at most twice the reader's time, and linear to 100,000 children.
/// </summary>
internal static class RecomputeBenchmark
{
    private const int Rounds = 5;
    private const int OneInAHundred = 100;

    public static async Task<int> Run(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            await Measure(size);
        }

        return 0;
    }

    private static async Task Measure(int children)
    {
        await using var worker = new Worker();
        await RecomputeCaseload.Make(worker, children);
        Console.WriteLine($"{children:N0} open children, {RecomputeCaseload.EventsEach} events each");
        Console.WriteLine($"  first recompute, everything written: {await Recompute(worker)}");
        var bare = await Best(() => BareReader(worker));
        Console.WriteLine($"  bare data reader: {bare:0.000} s");
        var unchanged = await Best(() => Timed(worker));
        Console.WriteLine($"  nothing changed: {unchanged:0.000} s, {unchanged / bare:0.00} times the reader");
        var changed = await Best(async () =>
        {
            await RecomputeCaseload.Change(worker, children / OneInAHundred);
            return await Timed(worker);
        });
        Console.WriteLine($"  1 child in 100 changed: {changed:0.000} s, {changed / bare:0.00} times the reader; {await Recompute(worker)}");
        Console.WriteLine($"  memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB at its highest, the making of the data included");
    }

    private static async Task<double> Best(Func<Task<double>> measure)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, await measure());
        }

        return best;
    }

    private static async Task<double> Timed(Worker worker)
    {
        var watch = Stopwatch.StartNew();
        await RunJob(worker);
        return watch.Elapsed.TotalSeconds;
    }

    private static async Task<string> Recompute(Worker worker)
    {
        var seconds = await Timed(worker);
        var summary = await worker.InDatabase(db =>
            db.JobRuns.OrderByDescending(run => run.Id).Select(run => run.Summary ?? run.Error).FirstAsync());
        return $"{seconds:0.000} s ({summary})";
    }

    private static Task RunJob(Worker worker) =>
        worker.Services.GetRequiredService<JobRunner>().Run(JobSchedule.Find(nameof(RecomputeAllClocks))!, worker.Authority.Id, CancellationToken.None);

    private static Task<double> BareReader(Worker worker) => worker.InDatabase(async db =>
    {
        var watch = Stopwatch.StartNew();
        await db.Database.OpenConnectionAsync();
        await using var command = EventStream.Statement(db);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows += Touch(reader);
        }

        return rows > 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("The statement found no events.");
    });

    /// <summary>Reads every column as its own type, as any use of the row would.</summary>
    private static int Touch(DbDataReader reader)
    {
        var read = 0;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            read += reader.IsDBNull(column) ? 0 : reader.GetFieldType(column) switch
            {
                var type when type == typeof(Guid) => reader.GetGuid(column) == Guid.Empty ? 0 : 1,
                var type when type == typeof(string) => reader.GetString(column).Length,
                var type when type == typeof(bool) => reader.GetBoolean(column) ? 1 : 0,
                _ => reader.GetFieldValue<DateTimeOffset>(column).Second,
            };
        }

        return read;
    }
}
