using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Testing;
using CareDecisions.Testing.Databases;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>
/// "My work" of 16 people at once, each with 60 open clocks (25 shown) among 10,000 children, signed in and audited, against
/// a bare Razor page, both processes of their own. Goals: half the bare page's requests a second, 400 MB.
/// </summary>
internal static class MyWorkBenchmark
{
    private const int Connections = 16;
    private const int Children = 10_000;
    private const int ChildrenOfEach = 20;
    private const int ClocksOfEach = 3;

    // Enough for the compiler to have made its best of the code in both.
    private const int WarmUp = 4_000;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);

    public static async Task<int> Run(DatabaseProvider provider)
    {
        using var app = new CareDecisionsApp(provider == DatabaseProvider.Sqlite
            ? TestDatabase.Create(provider)
            : TestDatabase.CreateOn(PostgreSqlCluster.StartDurable()));
        app.Clock.MoveTo(TimeProvider.System.GetUtcNow());
        var people = new List<TestPerson>();
        for (var number = 0; number < Connections; number++)
        {
            people.Add(await TestData.CreateStaff(app));
        }

        await AddChildren(app, people);
        await BarePage.Fill(provider, app.Database.OwnerConnectionString);
        using var bare = await ProductProcess.Start("CareDecisions.Benchmarks.dll", new Dictionary<string, string>
        {
            [BarePage.Provider] = $"{provider}",
            [BarePage.Connection] = app.Database.OwnerConnectionString,
        });
        using var product = await ProductProcess.Start(app, "web");
        var browsers = await Task.WhenAll(people.Select(product.SignedIn));
        var strangers = people.ConvertAll(_ => bare.Browser());
        Console.WriteLine($"{provider}: {Children:N0} children, {Connections} people with {ChildrenOfEach * ClocksOfEach} open clocks each");
        var least = new Load(bare, strangers, number => $"/bare?owner={number + 1}", page => page.Body.Contains("Row 25 of", StringComparison.Ordinal));
        var mine = new Load(product, browsers, _ => "/oversight/my-work", page => page.All("tbody tr").Count == 25);
        await least.Send((sent, _) => sent < WarmUp);
        await mine.Send((sent, _) => sent < WarmUp);
        for (var round = 1; round <= 3; round++)
        {
            var (bareRate, bareProcessor) = await least.Send((_, elapsed) => elapsed < Time);
            var (rate, processor) = await mine.Send((_, elapsed) => elapsed < Time);
            Console.WriteLine(
                $"  round {round}: bare page {bareRate:0}/s, {bareProcessor:0.00} ms of its processor each; " +
                $"My work {rate:0}/s, {processor:0.00} ms; ratio of the rates {rate / bareRate:0.00}, of the processor time {bareProcessor / processor:0.00}");
        }

        Console.WriteLine($"  web process: {product.PeakMemoryBytes / 1_048_576:N0} MB at its highest");
        return 0;
    }

    private static Task<bool> AddChildren(CareDecisionsApp app, IReadOnlyList<TestPerson> people) => app.InDatabase(TestData.FirstAuthority, async db =>
    {
        db.Changes.IsPaused = true;
        var standards = app.Services.GetRequiredService<IPackLibrary>().Get(TestData.FirstAuthority).Standards;
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var numbers in Enumerable.Range(0, Children).Chunk(1_000))
        {
            var children = numbers.Select(number => Child(number, people)).ToList();
            await new BulkInsert(db).Add(children, default);
            await new BulkInsert(db).Add([.. children.SelectMany(child => Enumerable.Range(0, ClocksOfEach).Select(nth => Clock(child, nth, standards[nth].Id)))], default);
        }

        await transaction.CommitAsync();
        return true;
    });

    private static Child Child(int number, IReadOnlyList<TestPerson> people)
    {
        var child = new Child(ChildId.New(), $"M{number:00000000}");
        child.Describe(new ChildDetails { GivenName = $"Given{number}", FamilyName = $"Family{number}", DateOfBirth = new DateOnly(2012, 1, 1).AddDays(number % 3000) });
        child.AllocateTo(number < people.Count * ChildrenOfEach ? people[number / ChildrenOfEach].Id : null, null);
        return child;
    }

    private static StoredClock Clock(Child child, int nth, string standard)
    {
        var due = TimeProvider.System.GetUtcNow().AddDays(((child.Reference.GetHashCode(StringComparison.Ordinal) & 63) + nth) - 20);
        return new StoredClock(ClockId.New(), child.Id, new ClockReading
        {
            StandardId = standard,
            Trigger = $"{Guid.NewGuid()}",
            Occurrence = 1,
            StartedAt = due.AddDays(-30),
            DueOn = DateOnly.FromDateTime(due.UtcDateTime),
            LateFrom = due.AddDays(1),
            WarnFrom = due.AddDays(-3),
        });
    }
}
