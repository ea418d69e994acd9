using System.Globalization;
using AngleSharp.Dom;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Oversight;

public abstract class AuthorityTests(CareDecisionsApp app)
{
    private static readonly DateTimeOffset LongAgo = new(2025, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastWeek = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Authority_EachFigure_IsTheLengthOfTheListItOpensAndOfItsCsv()
    {
        var team = await TestData.CreateTeam(app, "Team Green");
        await TestData.CreateChild(app, child => child.InTeam(team).With("ReferralReceived", LongAgo).With("CaseAllocated", LongAgo));
        await TestData.CreateChild(app, child => child.InTeam(team).With("ReferralReceived", LastWeek).With("ReferralDecisionMade", LastWeek.AddHours(4)));
        await TestData.CreateChild(app, child => child.With("ReferralReceived", LastWeek).With("CaseAllocated", LastWeek));
        using var client = await PageClient.SignedInAs(app, "head-of-service");
        var page = await client.Get("/oversight/authority");

        var figures = page.Document.QuerySelectorAll("main a[href*='/oversight/clocks']").Select(Read).ToList();

        figures.Select(figure => figure.Address).ShouldContain(address => address.Contains("team=none", StringComparison.Ordinal));
        figures.ShouldContain(figure => figure.Number > 0);
        foreach (var (address, number) in figures)
        {
            (await Listed(client, address)).ShouldBe(number, address);
            (await LinesOfCsv(client, address)).ShouldBe(number, address);
        }
    }

    private static (string Address, int Number) Read(IElement figure) => (
        figure.GetAttribute("href")!,
        int.Parse((figure.QuerySelector(".app-figures__number") ?? figure).TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    /// <summary>As many as the list says it is of, on however many pages.</summary>
    private static async Task<int> Listed(PageClient client, string address)
    {
        var showing = (await client.Get(address)).All(".app-list__showing").SingleOrDefault();
        return showing is null ? 0 : int.Parse(showing.Split(' ').Last(word => char.IsDigit(word[0])), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    private static async Task<int> LinesOfCsv(PageClient client, string address) =>
        (await client.Get($"{address}&handler=Csv")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
}

public sealed class AuthorityOnSqlite(SqliteApp app) : AuthorityTests(app), IClassFixture<SqliteApp>;

public sealed class AuthorityOnPostgreSql(PostgreSqlApp app) : AuthorityTests(app), IClassFixture<PostgreSqlApp>;
