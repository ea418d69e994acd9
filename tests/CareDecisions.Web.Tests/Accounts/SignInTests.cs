using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Accounts;

public abstract class SignInTests(CareDecisionsApp app)
{
    [Fact]
    public async Task SignIn_RightPassword_StartsWhereTheRolesDayStarts()
    {
        using var client = await PageClient.SignedInAs(app, "system-administrator");

        var page = await client.Get("/accounts/sign-out");

        page.Document.QuerySelector(".app-header__person")!.TextContent.ShouldContain("Jo Placeholder, System administrator");
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysSoWithoutSayingWhich()
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);

        var page = await client.SignIn(person, "not the password");

        page.Problems.ShouldBe(["The email address or the password is wrong. Check both, and the authority."]);
    }

    [Fact]
    public async Task SignIn_AnotherAuthority_IsAsUnknownAsNobody()
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);

        var page = await client.SignIn(person with { Authority = TestData.SecondAuthority });

        page.Problems.ShouldBe(["The email address or the password is wrong. Check both, and the authority."]);
    }

    [Fact]
    public async Task SignIn_SameEmailInTwoAuthorities_AreTwoPeople()
    {
        var here = await TestData.CreateStaff(app, who => who.SigningInAs("twice@example.test").Named("Person Here"));
        var there = await TestData.CreateStaff(
            app, who => who.SigningInAs("twice@example.test").Named("Person There").InAuthority(TestData.SecondAuthority));
        using var client = await PageClient.SignedIn(app, there);

        var page = await client.Get("/accounts/sign-out");

        page.Body.ShouldContain("Person There");
        page.Body.ShouldNotContain(here.Name);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksEvenTheRightOne()
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);
        for (var time = 0; time < 5; time++)
        {
            await client.SignIn(person, "not the password");
        }

        var page = await client.SignIn(person);

        page.Problems.ShouldHaveSingleItem().ShouldStartWith("Too many wrong passwords: this account is locked for 15 minutes.");
    }

    [Fact]
    public async Task SignIn_NothingTyped_SaysWhatToEnter()
    {
        using var client = new PageClient(app);
        var page = await client.Get("/accounts/sign-in");

        var answer = await page.Send(new Dictionary<string, string> { ["Authority"] = TestData.FirstAuthority });

        answer.Problems.ShouldBe(["Enter your email address", "Enter your password"]);
    }

    [Fact]
    public async Task SignIn_TooManyTriesFromOneAddress_WaitsAMinute()
    {
        using var client = new PageClient(app);
        var token = (await client.Get("/accounts/sign-in")).Token();
        Dictionary<string, string> fields = new() { ["__RequestVerificationToken"] = token };
        for (var time = 0; time < 20; time++)
        {
            await client.Post("/accounts/sign-in", fields);
        }

        var page = await client.Post("/accounts/sign-in", fields);

        page.Status.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);
    }
}

public sealed class SqliteSignInTests(SqliteApp app) : SignInTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlSignInTests(PostgreSqlApp app) : SignInTests(app), IClassFixture<PostgreSqlApp>;
