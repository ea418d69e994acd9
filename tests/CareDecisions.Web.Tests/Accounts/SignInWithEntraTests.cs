using System.Security.Cryptography;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace CareDecisions.Web.Tests.Accounts;

public abstract class SignInWithEntraTests
{
    private const string Failed = "Microsoft did not sign you in. Try again, or sign in with your email address and password.";
    private const string Unknown = "Nobody here has this work account. Ask your system administrator for an account with the same email address.";

    private readonly EntraApp app;

    protected SignInWithEntraTests(EntraApp app)
    {
        this.app = app;
        // A browser drops a cookie that ended in March; what goes out with the question is kept in one for a quarter of an hour.
        app.Clock.MoveTo(TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Directory_VouchingForAPersonWithAnAccount_SignsThemIn()
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);

        await Enter(client, $"{Guid.NewGuid()}", person.UserName);

        (await client.Get("/accounts/sign-out")).Body.ShouldContain(person.Name);
    }

    [Fact]
    public async Task Directory_VouchingForSomebodyWithoutAnAccount_LetsNobodyIn()
    {
        using var client = new PageClient(app);

        var page = await Enter(client, $"{Guid.NewGuid()}", "nobody@example.test");

        page.Problems.ShouldBe([Unknown]);
        (await client.Get("/oversight/my-work")).Path.ShouldBe("/accounts/sign-in");
    }

    [Fact]
    public async Task UserName_PassedOnToSomebodyElse_OpensNothing()
    {
        var person = await TestData.CreateStaff(app);
        using var first = new PageClient(app);
        await Enter(first, $"{Guid.NewGuid()}", person.UserName);
        using var second = new PageClient(app);

        var page = await Enter(second, $"{Guid.NewGuid()}", person.UserName);

        page.Problems.ShouldBe([Unknown]);
    }

    [Fact]
    public async Task Person_RenamedInTheDirectory_IsStillThemselves()
    {
        var person = await TestData.CreateStaff(app);
        var id = $"{Guid.NewGuid()}";
        using var before = new PageClient(app);
        await Enter(before, id, person.UserName);
        using var after = new PageClient(app);

        await Enter(after, id, "married@example.test");

        (await after.Get("/accounts/sign-out")).Body.ShouldContain(person.Name);
    }

    [Fact]
    public async Task Person_WhoseAccountIsSwitchedOff_IsToldSo()
    {
        var person = await TestData.CreateStaff(app);
        await app.InDatabase(person.Authority, async db =>
        {
            (await db.Users.SingleAsync(one => one.Id == person.Id)).Disable(app.Clock.GetUtcNow(), "Has left");
            return await db.SaveChangesAsync();
        });
        using var client = new PageClient(app);

        var page = await Enter(client, $"{Guid.NewGuid()}", person.UserName);

        page.Problems.Single().ShouldStartWith("This account is switched off.");
    }

    [Theory]
    [InlineData("signed by somebody else")]
    [InlineData("of another directory")]
    [InlineData("issued by another directory")]
    [InlineData("for another program")]
    [InlineData("for another question")]
    [InlineData("from yesterday")]
    public async Task Token_ThatDoesNotStand_LetsNobodyIn(string how)
    {
        var person = await TestData.CreateStaff(app);
        using var client = new PageClient(app);

        var page = await Enter(client, $"{Guid.NewGuid()}", person.UserName, directory => Spoil(directory, how));

        page.Problems.ShouldBe([Failed]);
        (await client.Get("/oversight/my-work")).Path.ShouldBe("/accounts/sign-in");
    }

    [Fact]
    public async Task PersonOfOneAuthoritysDirectory_ComesIntoNoOther()
    {
        var there = await TestData.CreateStaff(app, one => one.InAuthority(TestData.SecondAuthority));
        using var client = new PageClient(app);
        var asked = await client.Get($"/accounts/entra/{TestData.FirstAuthority}?returnUrl=/accounts/entra/{TestData.SecondAuthority}");
        Vouch(asked, $"{Guid.NewGuid()}", there.UserName);

        var page = await client.Get($"/accounts/entra/{TestData.SecondAuthority}/answer?code=code&state={Uri.EscapeDataString(Query(asked, "state"))}");

        page.Problems.ShouldBe([Failed]);
    }

    [Fact]
    public async Task Authority_WithoutADirectory_HasNoSuchPage()
    {
        using var client = new PageClient(app);

        (await client.Get("/accounts/entra/carm")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>The test's server answers for every host: for the directory's it asks to sign in, and keeps what was asked of it.</summary>
    private static string Query(PageAnswer asked, string name)
    {
        var directory = QueryHelpers.ParseQuery(asked.Address.Query)["ReturnUrl"].ToString();
        return QueryHelpers.ParseQuery(directory[directory.IndexOf('?', StringComparison.Ordinal)..])[name].ToString();
    }

    private static void Spoil(FakeDirectory directory, string how)
    {
        switch (how)
        {
            case "signed by somebody else": directory.SignsWith = new RsaSecurityKey(RSA.Create(2048)) { KeyId = directory.SignsWith.KeyId }; break;
            case "of another directory": directory.Says["tid"] = $"{Guid.NewGuid()}"; break;
            case "issued by another directory": directory.IssuedBy = $"https://login.microsoftonline.com/{Guid.NewGuid()}/v2.0"; break;
            case "for another program": directory.IsFor = $"{Guid.NewGuid()}"; break;
            case "for another question": directory.Says["nonce"] = "another"; break;
            default: directory.Expires = directory.Expires.AddDays(-1); break;
        }
    }

    /// <summary>Asks to sign in, has the directory vouch for the person, and comes back with its answer.</summary>
    private async Task<PageAnswer> Enter(PageClient client, string objectId, string userName, Action<FakeDirectory>? spoil = null)
    {
        var asked = await client.Get($"/accounts/entra/{TestData.FirstAuthority}");
        asked.Address.Host.ShouldBe("login.microsoftonline.com");
        Vouch(asked, objectId, userName);
        spoil?.Invoke(app.Directory);
        return await client.Get($"/accounts/entra/{TestData.FirstAuthority}/answer?code=code&state={Uri.EscapeDataString(Query(asked, "state"))}");
    }

    private void Vouch(PageAnswer asked, string objectId, string userName) =>
        app.Directory.Vouch(objectId, userName, Query(asked, "nonce"), app.Clock.GetUtcNow());
}

public sealed class SignInWithEntraOnSqlite(EntraOnSqlite app) : SignInWithEntraTests(app), IClassFixture<EntraOnSqlite>;

public sealed class SignInWithEntraOnPostgreSql(EntraOnPostgreSql app) : SignInWithEntraTests(app), IClassFixture<EntraOnPostgreSql>;
