using CareDecisions.Domain.Children;
using CareDecisions.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CareDecisions.Benchmarks;

/// <summary>Fills an authority with children whose referral becomes a protection plan, each on one of three hundred days.</summary>
internal static class RecomputeCaseload
{
    private const int AtATime = 1_000;

    private static readonly (string Type, int Day, string Facts)[] Story =
    [
        ("ContactReceived", 0, "{}"), ("ReferralReceived", 0, "{}"), ("ReferralFinalised", 1, "{}"), ("CaseSentToAssessmentTeam", 1, "{}"),
        ("CaseAllocated", 2, "{}"), ("AssessmentVisitMade", 5, "{}"), ("AssessmentProgressReviewed", 9, "{}"),
        ("StrategyMeetingHeld", 10, """{"strategy.outcome":"\"initial-conference\""}"""), ("AssessmentSignedOff", 20, "{}"),
        ("InitialConferenceHeld", 28, "{}"), ("ChildProtectionPlanStarted", 28, """{"plan.type":"\"cp\""}"""), ("VisitMade", 40, "{}"),
    ];

    private static readonly DateTimeOffset FirstDay = new(2025, 3, 3, 9, 0, 0, TimeSpan.Zero);

    private static int changedSoFar;

    public static int EventsEach => Story.Length;

    public static async Task Make(Worker worker, int children)
    {
        changedSoFar = 0;
        var ids = new List<ChildId>(children);
        foreach (var numbers in Enumerable.Range(0, children).Chunk(AtATime))
        {
            ids.AddRange(await AddChildren(worker, numbers));
        }

        await Copy(worker, ids.SelectMany((child, number) => Story.Select(step => (child, step.Type, At(number, step.Day), step.Facts))));
        await Vacuum(worker);
    }

    /// <summary>What the server's own housekeeping does in time.</summary>
    public static Task Vacuum(Worker worker) => Sql(worker, "vacuum analyze");

    /// <summary>A visit more for some of the children, behind the clocks' back.</summary>
    public static async Task Change(Worker worker, int children)
    {
        var ids = await worker.InDatabase(db =>
            db.Children.OrderBy(child => child.Reference).Skip(changedSoFar).Take(children).Select(child => child.Id).ToListAsync());
        changedSoFar += children;
        await Copy(worker, ids.Select((child, number) => (child, "VisitMade", At(number % 300, 45), "{}")));
    }

    private static DateTimeOffset At(int number, int day) => FirstDay.AddDays((number % 300) + day).AddMinutes(number % 400);

    private static Task<IReadOnlyList<ChildId>> AddChildren(Worker worker, int[] numbers) =>
        worker.InDatabase<IReadOnlyList<ChildId>>(async db =>
        {
            db.Changes.IsPaused = true;
            var children = numbers.Select(number =>
            {
                var child = new Child(ChildId.New(), $"C{number:00000000}");
                child.Describe(new ChildDetails { GivenName = $"Given{number}", FamilyName = $"Family{number}", DateOfBirth = new DateOnly(2008, 1, 1).AddDays(number * 7 % 6000) });
                return child;
            }).ToList();
            db.Children.AddRange(children);
            await db.SaveChangesAsync();
            return [.. children.Select(child => child.Id)];
        });

    // COPY is refused under row-level security, so the data is laid in as the cluster's owner.
    private static async Task Copy(
        Worker worker, IEnumerable<(ChildId Child, string Type, DateTimeOffset At, string Facts)> events)
    {
        await using var connection = await Owner(worker);
        await using var copy = await connection.BeginBinaryImportAsync(
            """COPY "CaseEvents" ("Id","AuthorityId","ChildId","Type","HappenedAt","RecordedAt","RecordedBy","Facts","IsWithdrawal") FROM STDIN BINARY""");
        foreach (var one in events)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(Guid.CreateVersion7());
            await copy.WriteAsync(worker.Authority.Id.Value);
            await copy.WriteAsync(one.Child.Value);
            await copy.WriteAsync(one.Type);
            await copy.WriteAsync(one.At, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(one.At.AddHours(1), NpgsqlDbType.TimestampTz);
            await copy.WriteAsync("Benchmark");
            await copy.WriteAsync(one.Facts);
            await copy.WriteAsync(false);
        }

        await copy.CompleteAsync();
    }

    private static async Task Sql(Worker worker, string sql)
    {
        await using var connection = await Owner(worker);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> Owner(Worker worker)
    {
        var database = new NpgsqlConnectionStringBuilder(worker.ConnectionString).Database!;
        var connection = new NpgsqlConnection(PostgreSqlCluster.Instance.ConnectionString(database, "postgres"));
        await connection.OpenAsync();
        return connection;
    }
}
