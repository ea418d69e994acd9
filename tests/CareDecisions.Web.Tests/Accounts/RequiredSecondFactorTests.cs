using CareDecisions.Application.Authorities;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.AspNetCore.Hosting;

namespace CareDecisions.Web.Tests.Accounts;

/// <summary>An installation that asks a second factor of team managers, and of nobody else.</summary>
public class RequiredSecondFactorApp() : CareDecisionsApp(DatabaseProvider.Sqlite)
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("CareDecisions:RequireSecondFactor:0", "team-manager");
    }
}

public sealed class RequiredSecondFactorTests(RequiredSecondFactorApp app) : IClassFixture<RequiredSecondFactorApp>
{
    [Fact]
    public async Task RoleThatNeedsIt_WithAPasswordOnly_IsSentToSetOneUp()
    {
        using var client = await PageClient.SignedInAs(app, "team-manager");

        var page = await client.Get("/oversight/team");

        page.Path.ShouldBe("/accounts/security");
        page.Text.ShouldContain("Your role needs more than a password.");
    }

    [Fact]
    public async Task RoleThatNeedsIt_SendingAForm_ChangesNothing()
    {
        using var client = await PageClient.SignedInAs(app, "team-manager");
        var token = (await client.Get("/accounts/security")).Token();

        var page = await client.Post("/children/register", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["GivenName"] = "Amina",
        });

        page.Path.ShouldBe("/accounts/security");
    }

    [Fact]
    public async Task RoleThatNeedsIt_OnceTheAuthenticatorIsOn_GoesOn()
    {
        using var client = await PageClient.SignedInAs(app, "team-manager");
        var setUp = await client.Get("/accounts/authenticator");
        await setUp.Send(new Dictionary<string, string> { ["Code"] = AuthenticatorCode.Of(setUp.All("#authenticator-key").Single()) });

        var page = await client.Get("/oversight/team");

        page.Path.ShouldBe("/oversight/team");
    }

    [Fact]
    public async Task RoleThatNeedsIt_HeldByActingForSomebody_NeedsItToo()
    {
        var manager = await TestData.CreateStaff(app, who => who.WithRoles("team-manager"));
        var deputy = await TestData.CreateStaff(app, who => who.ActingAs("team-manager", manager.Id));
        using var client = await PageClient.SignedIn(app, deputy);

        var page = await client.Get("/oversight/my-work");

        page.Path.ShouldBe("/accounts/security");
    }

    [Fact]
    public async Task RoleThatDoesNotNeedIt_WithAPasswordOnly_GoesOn()
    {
        using var client = await PageClient.SignedInAs(app, "social-worker");

        var page = await client.Get("/oversight/my-work");

        page.Path.ShouldBe("/oversight/my-work");
    }
}
