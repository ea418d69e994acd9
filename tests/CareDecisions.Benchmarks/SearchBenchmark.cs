using System.Diagnostics;
using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Testing;
using CareDecisions.Testing.Databases;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CareDecisions.Benchmarks;

/// <summary>
/// The search for a child on PostgreSQL among ever more people, as somebody who may see every child and as somebody who may
/// see one team's of fifty: the whole use case, the look's audit row included. Goals: 95 of 100 answers within 100 ms among
/// 100,000 people, and times within twice those among 10,000.
/// </summary>
internal static class SearchBenchmark
{
    private const int Teams = 50;
    private const int WarmUp = 60;
    private const int Rounds = 40;

    private static readonly (string Name, Func<Child, string> Typed)[] Searches =
    [
        ("two names", child => $"{child.FamilyName} {child.GivenName}"),
        ("beginnings of two names", child => $"{Start(child.GivenName, 3)} {Start(child.FamilyName, 4)}"),
        ("one name", child => child.FamilyName!),
        ("three letters", child => Start(child.GivenName, 3)),
        ("one letter", child => Start(child.FamilyName, 1)),
        ("sounds like", child => $"{child.GivenName}h {child.FamilyName}e"),
        ("date of birth", child => $"{child.DateOfBirth:d/M/yyyy}"),
        ("NHS number", child => child.NhsNumber!),
        ("beginning of a postcode", _ => "ZZ4 1"),
        ("street", child => $"12 {child.FamilyName} Lane"),
    ];

    public static async Task<int> Run(IReadOnlyList<int> sizes)
    {
        using var app = new CareDecisionsApp(TestDatabase.CreateOn(PostgreSqlCluster.StartDurable()));
        var teams = new List<TeamId>();
        for (var number = 0; number < Teams; number++)
        {
            teams.Add(await TestData.CreateTeam(app, $"Team {number}"));
        }

        Actor[] actors =
        [
            new Actor { Name = "Sees all", StaffId = (await TestData.CreateStaff(app)).Id, Roles = ["front-door-manager"] },
            new Actor { Name = "Sees a team", StaffId = (await TestData.CreateStaff(app)).Id, Roles = ["practice-manager"], TeamId = teams[0] },
        ];
        var (people, made) = (new SearchPeople(seed: 1), 0);
        var children = new List<Child>();
        foreach (var size in sizes)
        {
            var watch = Stopwatch.StartNew();
            children.AddRange(await people.Add(app, size - made, teams));
            made = size;
            await TakeStatistics(app);
            Console.WriteLine($"{size:N0} people, {await app.InDatabase(TestData.FirstAuthority, db => db.SearchKeys.CountAsync()):N0} keys, made in {watch.Elapsed.TotalSeconds:0} s");
            foreach (var actor in actors)
            {
                await Measure(app, actor, children);
            }
        }

        return 0;
    }

    // As the tables' owner: for anybody else the engine says a warning and takes none. A running server does it by itself in a minute.
    private static async Task TakeStatistics(CareDecisionsApp app)
    {
        await using var owner = new NpgsqlConnection(app.Database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var analyze = new NpgsqlCommand("ANALYZE", owner);
        await analyze.ExecuteNonQueryAsync();
    }

    private static async Task Measure(CareDecisionsApp app, Actor actor, IReadOnlyList<Child> children)
    {
        for (var nth = 0; nth < WarmUp; nth++)
        {
            await Ask(app, actor, Searches[nth % Searches.Length].Typed(children[nth % children.Count]));
        }

        var all = new List<double>();
        foreach (var (name, typed) in Searches)
        {
            var (times, found) = (new List<double>(), 0);
            for (var round = 0; round < Rounds; round++)
            {
                var text = typed(children[(round * 31) % children.Count]);
                var watch = Stopwatch.StartNew();
                found += await Ask(app, actor, text);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            all.AddRange(times);
            Console.WriteLine($"  {actor.Name}, {name}: {Say(times)}; {(double)found / Rounds:0.0} found");
        }

        Console.WriteLine($"  {actor.Name}, all of these: {Say(all)}");
    }

    private static Task<int> Ask(CareDecisionsApp app, Actor actor, string typed) => app.In(
        TestData.FirstAuthority,
        async services => (await services.GetRequiredService<ISender>().Send(new SearchChildren.Query(typed, new Slice()), default)).Value.Children.Total,
        actor);

    private static string Say(List<double> times)
    {
        times.Sort();
        return $"half within {times[times.Count / 2]:0.0} ms, 95 of 100 within {times[(int)(times.Count * 0.95)]:0.0} ms, longest {times[^1]:0} ms";
    }

    private static string Start(string? name, int letters) => name!.Length <= letters ? name : name[..letters];
}
