using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Access;

/// <summary>Walks every page × role with another authority's ids and with malformed ones: nothing leaks, nothing falls over.</summary>
/// <param name="withMalformed">Malformed ids too, which come to no database: walked on one.</param>
public abstract class AccessMatrixTests(CareDecisionsApp app, bool withMalformed)
{
    [Fact]
    public async Task EveryPage_ForEveryRoleWithAnotherAuthoritysIds_LeaksNothingAndDoesNotFail()
    {
        var elsewhere = await TestData.CreateChild(app, child => child
            .InAuthority(TestData.SecondAuthority)
            .Named("Secretia", "Overthewall")
            .With("ReferralReceived", new DateTimeOffset(2026, 3, 2, 10, 15, 0, TimeSpan.Zero)));
        var routes = Routes().ToList();
        var wrong = new List<string>();
        foreach (var role in MatrixRoles.All)
        {
            using var client = await PageClient.SignedInAs(app, role);
            foreach (var address in routes.SelectMany(route => Addresses(route, elsewhere.Id.Value, withMalformed)))
            {
                var answer = await client.Get(address);
                if ((int)answer.Status >= 500 || answer.Body.Contains("Overthewall", StringComparison.Ordinal)
                    || answer.Body.Contains(elsewhere.Reference, StringComparison.Ordinal))
                {
                    wrong.Add($"{role} {address}: {(int)answer.Status}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryPage_ForNobodySignedIn_AsksToSignInOrIsMeantToBeOpen()
    {
        string[] open = ["/accounts/sign-in", "/accounts/second-factor", "/accounts/choose-password", "/errors/{code:int}", "/glossary", "/accessibility", "/keyboard", "/gallery"];
        using var client = new PageClient(app);
        var wrong = new List<string>();
        foreach (var route in Routes().Where(route => !open.Any(one => route.StartsWith(one, StringComparison.Ordinal))))
        {
            var answer = await client.Get(Addresses(route, Guid.NewGuid(), withMalformed: false).First());
            if (answer.Path != "/accounts/sign-in" && answer.Status != HttpStatusCode.NotFound)
            {
                wrong.Add($"{route}: {(int)answer.Status} {answer.Path}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<string> Addresses(string route, Guid id, bool withMalformed)
    {
        if (!route.Contains('{', StringComparison.Ordinal))
        {
            var asked = $"{route}?row={id}&team={id}&id={id}";
            return withMalformed ? [route, asked, $"{route}?row=nonsense&team=%00&page=-1&sort=';--"] : [asked];
        }

        return !withMalformed ? [Fill(route, id.ToString())] : [Fill(route, id.ToString()), Fill(route, Guid.Empty.ToString()), Fill(route, "not-an-id"), Fill(route, "..%2f..%2fetc")];
    }

    private static string Fill(string route, string value) =>
        System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]*\}", value);

    private IEnumerable<string> Routes() => MatrixPages.Of(app).Select(page => page.Route);
}

public sealed class AccessMatrixOnSqlite(SqliteApp app) : AccessMatrixTests(app, withMalformed: true), IClassFixture<SqliteApp>;

public sealed class AccessMatrixOnPostgreSql(PostgreSqlApp app) : AccessMatrixTests(app, withMalformed: false), IClassFixture<PostgreSqlApp>;
