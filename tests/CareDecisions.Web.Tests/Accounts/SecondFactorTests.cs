using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Accounts;

public abstract class SecondFactorTests(CareDecisionsApp app)
{
    [Fact]
    public async Task SecondFactor_CodeOfTheApp_SignsIn()
    {
        var (person, key, _) = await WithAuthenticator();
        using var client = new PageClient(app);
        var question = await client.SignIn(person);

        var page = await question.Send(new Dictionary<string, string> { ["Code"] = AuthenticatorCode.Of(key) });

        question.Heading.ShouldBe("Enter the code from your authenticator app");
        page.Body.ShouldContain(person.Name);
    }

    [Fact]
    public async Task SecondFactor_WrongCode_SaysSo()
    {
        var (person, _, _) = await WithAuthenticator();
        using var client = new PageClient(app);
        var question = await client.SignIn(person);

        var page = await question.Send(new Dictionary<string, string> { ["Code"] = "abcdef" });

        page.Problems.ShouldBe(["The code is wrong. Check it and enter it again."]);
    }

    [Fact]
    public async Task SecondFactor_RecoveryCode_SignsInOnce()
    {
        var (person, _, codes) = await WithAuthenticator();
        using var first = new PageClient(app);
        using var second = new PageClient(app);

        var once = await SendRecoveryCode(first, person, codes[0]);
        var twice = await SendRecoveryCode(second, person, codes[0]);

        once.Body.ShouldContain(person.Name);
        twice.Problems.ShouldBe(["The code is wrong. Check it and enter it again."]);
    }

    [Fact]
    public async Task SecondFactor_FiveWrongRecoveryCodes_LockTheAccount()
    {
        var (person, _, codes) = await WithAuthenticator();
        using var client = new PageClient(app);
        for (var time = 0; time < 5; time++)
        {
            await SendRecoveryCode(client, person, "AAAAA-AAAAA");
        }

        var page = await client.SignIn(person);

        page.Problems.ShouldHaveSingleItem().ShouldStartWith("Too many wrong passwords");
    }

    [Fact]
    public async Task Authenticator_TurnedOffWithTheWrongPassword_StaysOn()
    {
        var person = await TestData.CreateStaff(app);
        using var client = await PageClient.SignedIn(app, person);
        var page = await client.Get("/accounts/turn-off-authenticator");

        var answer = await page.Send(new Dictionary<string, string> { ["Password"] = "not the password" });

        answer.Problems.ShouldBe(["The password is wrong"]);
    }

    [Fact]
    public async Task Password_Changed_IsTheOneToSignInWith()
    {
        var person = await TestData.CreateStaff(app);
        using (var client = await PageClient.SignedIn(app, person))
        {
            var page = await client.Get("/accounts/change-password");
            await page.Send(new Dictionary<string, string> { ["Current"] = person.Password, ["New"] = "another long password" });
        }

        using var again = await PageClient.SignedIn(app, person with { Password = "another long password" });

        (await again.Get("/accounts/security")).Heading.ShouldBe("Your account");
    }

    [Fact]
    public async Task PasskeyOptions_NoAuthorityChosen_AreNotGiven()
    {
        using var client = new PageClient(app);
        var page = await client.Get("/accounts/sign-in");

        var answer = await client.Post(
            "/accounts/sign-in?handler=PasskeyOptions", new Dictionary<string, string> { ["__RequestVerificationToken"] = page.Token() });

        answer.Status.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Passkey_NeverAskedFor_IsNotKnownAndNoFault()
    {
        using var client = new PageClient(app);
        var page = await client.Get("/accounts/sign-in");

        var answer = await client.Post("/accounts/sign-in?handler=Passkey", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Token(),
            ["Authority"] = TestData.FirstAuthority,
            ["Credential"] = "{}",
        });

        answer.Problems.ShouldBe(["This passkey is not known to the authority you chose. Sign in with your password."]);
    }

    [Fact]
    public async Task PasskeyOptions_ForSigningIn_NameNobody()
    {
        await TestData.CreateStaff(app);
        using var client = new PageClient(app);
        var page = await client.Get("/accounts/sign-in");

        var answer = await client.Post("/accounts/sign-in?handler=PasskeyOptions", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = page.Token(),
            ["Authority"] = TestData.FirstAuthority,
        });

        System.Text.Json.JsonDocument.Parse(answer.Body).RootElement.GetProperty("allowCredentials").GetArrayLength().ShouldBe(0);
    }

    private static async Task<PageAnswer> SendRecoveryCode(PageClient client, TestPerson person, string code)
    {
        var question = await client.SignIn(person);
        var recovery = await question.Follow("I do not have my phone: use a recovery code");
        return await recovery.Send(new Dictionary<string, string> { ["Code"] = code });
    }

    private async Task<(TestPerson Person, string Key, IReadOnlyList<string> Codes)> WithAuthenticator()
    {
        var person = await TestData.CreateStaff(app);
        using var client = await PageClient.SignedIn(app, person);
        var setUp = await client.Get("/accounts/authenticator");
        var key = setUp.All("#authenticator-key").Single();
        var on = await setUp.Send(new Dictionary<string, string> { ["Code"] = AuthenticatorCode.Of(key) });
        return (person, key, on.All("#recovery-codes code"));
    }
}

public sealed class SqliteSecondFactorTests(SqliteApp app) : SecondFactorTests(app), IClassFixture<SqliteApp>;

public sealed class PostgreSqlSecondFactorTests(PostgreSqlApp app) : SecondFactorTests(app), IClassFixture<PostgreSqlApp>;
