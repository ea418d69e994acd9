using System.Net;
using System.Text.RegularExpressions;
using CareDecisions.Application.Returns;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Access;

/// <summary>
/// Walks every form handler × role with another authority's ids and with malformed ones: nothing over the wall changes,
/// nothing leaks, nothing falls over. The handlers come from the endpoints, so a new page is walked by being there.
/// </summary>
/// <param name="withMalformed">Malformed ids too, which come to no database: walked on one.</param>
public abstract class PostMatrixTests(CareDecisionsApp app, bool withMalformed)
{
    private static readonly string[] Malformed = ["not-an-id", "..%2f..%2fetc", Guid.Empty.ToString()];

    [Fact]
    public async Task EveryForm_ForEveryRoleWithAnotherAuthoritysIds_ChangesNothingThereAndLeaksNothing()
    {
        var elsewhere = await MatrixSecrets.Create(app);
        var posts = await MatrixPages.Posts(app);
        var before = await AuthorityRows.Of(app, TestData.SecondAuthority);
        var wrong = new List<string>();
        foreach (var role in MatrixRoles.All)
        {
            using var session = await MatrixSession.Start(app, role);
            foreach (var post in posts)
            {
                foreach (var id in withMalformed ? elsewhere.Ids.Concat(Malformed) : elsewhere.Ids)
                {
                    var answer = await session.Send(Fill(post.Address, id, elsewhere.Event), new MatrixForm(id, elsewhere.UserName), post);
                    if ((int)answer.Status >= 500 || elsewhere.Names.Any(name => answer.Body.Contains(name, StringComparison.Ordinal)))
                    {
                        wrong.Add($"{role} {post.Address} with {id}: {(int)answer.Status}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        (await AuthorityRows.Of(app, TestData.SecondAuthority)).ShouldBe(before);
    }

    [Fact]
    public async Task EveryForm_OfAnOwnChildWithAnotherAuthoritysEvent_ChangesNothingThere()
    {
        var elsewhere = await MatrixSecrets.Create(app);
        using var session = await MatrixSession.Start(app, "social-worker");
        var own = await TestData.CreateChild(app, child => child.AllocatedTo(session.Person));
        var before = await AuthorityRows.Of(app, TestData.SecondAuthority);
        var wrong = new List<string>();
        // The forms of administration are about no child.
        foreach (var post in (await MatrixPages.Posts(app)).Where(post => post.Route.Count(letter => letter == '{') > 1
            && !post.Route.StartsWith("/administration/", StringComparison.Ordinal)))
        {
            var answer = await session.Send(Fill(post.Address, own.Id.ToString(), elsewhere.Event), new MatrixForm(elsewhere.Event, elsewhere.UserName), post);
            if (answer.Status != HttpStatusCode.NotFound)
            {
                wrong.Add($"{post.Address}: {(int)answer.Status}");
            }
        }

        wrong.ShouldBeEmpty();
        (await AuthorityRows.Of(app, TestData.SecondAuthority)).ShouldBe(before);
    }

    [Theory]
    [InlineData("system-administrator")]
    [InlineData("team-manager")]
    public async Task EveryForm_WithoutAntiforgeryToken_IsABadRequest(string role)
    {
        using var client = await PageClient.SignedInAs(app, role);
        var wrong = new List<string>();
        foreach (var post in (await MatrixPages.Posts(app)).Where(post => !post.Route.StartsWith("/errors/", StringComparison.Ordinal)))
        {
            var id = Guid.NewGuid().ToString();
            var answer = await client.Post(Fill(post.Address, id, id), new MatrixForm(id, "nobody@example.test").Fill(post, token: "forged"));
            if (answer.Status != HttpStatusCode.BadRequest)
            {
                wrong.Add($"{post.Address}: {(int)answer.Status}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>The first value of a route is the thing the page is about; any further one is an event of it.</summary>
    private static string Fill(string address, string id, string further)
    {
        var filled = 0;
        return Regex.Replace(address, @"\{[^}]*\}", _ => filled++ == 0 ? id : further);
    }
}

/// <summary>Somebody signed in, with a token for their forms; signs in again where a form ended the session.</summary>
internal sealed class MatrixSession : IDisposable
{
    private readonly PageClient client;
    private string token = string.Empty;

    private MatrixSession(PageClient client, TestPerson person)
    {
        this.client = client;
        Person = person;
    }

    public TestPerson Person { get; }

    public static async Task<MatrixSession> Start(CareDecisionsApp app, string role)
    {
        var person = await TestData.CreateStaff(app, who => who.WithRoles(role));
        var session = new MatrixSession(await PageClient.SignedIn(app, person), person);
        await session.Renew();
        return session;
    }

    public async Task<PageAnswer> Send(string address, MatrixForm form, MatrixPost post)
    {
        var answer = await client.Post(address, form.Fill(post, token));
        if (post.Route.StartsWith("/accounts/", StringComparison.Ordinal))
        {
            await Renew();
        }

        return answer;
    }

    public void Dispose() => client.Dispose();

    private async Task Renew()
    {
        var page = await client.Get("/accounts/security");
        if (page.Path != "/accounts/security")
        {
            await client.SignIn(Person);
            page = await client.Get("/accounts/security");
        }

        token = page.Token();
    }
}

/// <summary>What another authority has that nobody here may see or change.</summary>
internal sealed record MatrixSecrets(IReadOnlyList<string> Ids, string Event, string UserName, IReadOnlyList<string> Names)
{
    public static async Task<MatrixSecrets> Create(CareDecisionsApp app)
    {
        var team = await TestData.CreateTeam(app, authority: TestData.SecondAuthority);
        var person = await TestData.CreateStaff(app, who => who.InAuthority(TestData.SecondAuthority).Named("Undisclosed Colleague").InTeam(team));
        var child = await TestData.CreateChild(app, one => one
            .InAuthority(TestData.SecondAuthority)
            .Named("Secretia", "Overthewall")
            .AllocatedTo(person)
            .With("ReferralReceived", new DateTimeOffset(2026, 3, 2, 10, 15, 0, TimeSpan.Zero)));
        var (happening, returned) = await app.InDatabase(TestData.SecondAuthority, async db =>
        {
            var import = new ReturnImport(ReturnKind.CinCensus, "secret.xml", isDryRun: true, person.Id, app.Clock.GetUtcNow());
            db.ReturnImports.Add(import);
            await db.SaveChangesAsync();
            return ((await db.CaseEvents.SingleAsync(one => one.ChildId == child.Id)).Id.ToString(), import.Id.ToString());
        });
        return new MatrixSecrets(
            [child.Id.ToString(), person.Id.ToString(), team.ToString(), returned], happening, person.UserName, ["Overthewall", child.Reference, "Undisclosed Colleague"]);
    }
}

public sealed class PostMatrixOnSqlite(SqliteApp app) : PostMatrixTests(app, withMalformed: true), IClassFixture<SqliteApp>;

public sealed class PostMatrixOnPostgreSql(PostgreSqlApp app) : PostMatrixTests(app, withMalformed: false), IClassFixture<PostgreSqlApp>;
