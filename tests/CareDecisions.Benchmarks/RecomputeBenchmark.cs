using System.Data.Common;
using System.Diagnostics;
using CareDecisions.Application.Deadlines;
using CareDecisions.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>
/// The nightly recompute on PostgreSQL against a bare data reader over all the events. Goal: on a usual night (a day has
/// passed, one child in a hundred has a new event) with the differences written, at most twice the reader's time, and
/// linear to 100,000 children. Beside it: nothing moved, every child worked out anew, and a new edition of the pack.
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
        Console.WriteLine($"  first recompute, everything written: {await Job(worker, nameof(RecomputeAllClocks)):0.00} s; {await Summary(worker)}");
        await RecomputeCaseload.Vacuum(worker);
        await Compare(worker, "nothing moved", () => Job(worker, nameof(RecomputeAllClocks)));
        await Compare(worker, "a usual night", async () =>
        {
            worker.Clock.MoveTo(worker.Clock.GetUtcNow().AddDays(1));
            await RecomputeCaseload.Change(worker, children / OneInAHundred);
            return await Job(worker, nameof(RecomputeAllClocks));
        });
        await Compare(worker, "all worked out anew, nothing differs", () => Job(worker, nameof(RecheckAllClocks)));
        await Compare(worker, "a new edition of the pack, nothing differs", async () =>
        {
            await worker.InDatabase(db => db.ClockDigests.ExecuteUpdateAsync(set => set.SetProperty(digest => digest.Edition, 0)));
            return await Job(worker, nameof(RecomputeAllClocks));
        });
        Console.WriteLine($"  memory: {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB at its highest, the making of the data included");
    }

    /// <summary>Each round measures the bare reader first, for other work on the machine slows both.</summary>
    private static async Task Compare(Worker worker, string what, Func<Task<double>> measure)
    {
        var rounds = new List<(double Bare, double Seconds)>();
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await BareReader(worker), await measure()));
        }

        var ratios = rounds.Select(round => round.Seconds / round.Bare).Order().ToList();
        Console.WriteLine(
            $"  {what}: {rounds.Min(round => round.Seconds):0.000} s; reader {rounds.Min(round => round.Bare):0.000} s; " +
            $"ratio {ratios[Rounds / 2]:0.00} in the middle, {ratios[0]:0.00} to {ratios[^1]:0.00}; last: {await Summary(worker)}");
    }

    private static async Task<double> Job(Worker worker, string job)
    {
        var watch = Stopwatch.StartNew();
        await worker.Services.GetRequiredService<JobRunner>().Run(JobSchedule.Find(job)!, worker.Authority.Id, CancellationToken.None);
        return watch.Elapsed.TotalSeconds;
    }

    private static Task<string?> Summary(Worker worker) => worker.InDatabase(db =>
        db.JobRuns.OrderByDescending(run => run.Id).Select(run => run.Summary ?? run.Error).FirstAsync());

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
