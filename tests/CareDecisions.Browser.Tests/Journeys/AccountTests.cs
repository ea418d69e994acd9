using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;
using CareDecisions.Testing.Http;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class AccountTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Passkey_AddedToTheAccount_SignsIn() => Walk(async worker =>
    {
        var person = await TestData.CreateStaff(Product.App);
        await HoldPasskeys(worker);
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Follow(person.Name, "Your account");
        await worker.Fill("Name of a new passkey", "Work phone");
        await worker.Press("Add a passkey", "Your account");
        await Expect(worker.Page.GetByLabel("Name of the passkey added on")).ToHaveValueAsync("Work phone");
        await worker.Press("Sign out", "Sign in");

        await worker.Page.Locator($"input[name=Authority][value={TestData.FirstAuthority}]").CheckAsync();
        await worker.Press("Sign in with a passkey", "My work");

        await worker.Sees(person.Name);
    });

    [Fact]
    public Task Authenticator_TurnedOn_AsksItsCodeAtTheNextSignIn() => Walk(async worker =>
    {
        var person = await TestData.CreateStaff(Product.App);
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Follow(person.Name, "Your account");
        await worker.Follow("Set up", "Set up an authenticator app");
        (await worker.Page.GetByAltText("QR code of the key below").EvaluateAsync<int>("one => one.naturalWidth")).ShouldBeGreaterThan(100);
        var key = await worker.Page.Locator("#authenticator-key").InnerTextAsync();
        await worker.Fill("Code", AuthenticatorCode.Of(key));
        await worker.Press("Turn on", "Set up an authenticator app");
        await Expect(worker.Page.Locator("#recovery-codes code")).ToHaveCountAsync(10);
        await worker.Press("Sign out", "Sign in");

        await worker.SignIn(person);
        await worker.Reach("Enter the code from your authenticator app");
        await worker.Fill("Enter the code from your authenticator app", AuthenticatorCode.Of(key));
        await worker.Press("Continue", "My work");
    });

    [Fact]
    public Task Session_EndedInMidForm_KeepsWhatWasTyped() => Walk(async worker =>
    {
        var before = Product.App.Clock.GetUtcNow();
        var person = await TestData.CreateStaff(Product.App);
        var child = await TestData.CreateChild(Product.App, who => who.Named("Tomos", "Kept").AllocatedTo(person));
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Open($"/children/{child.Id.Value}/events/record?type=VisitMade", "Visit made");
        await Visits.FillIn(worker, "Typed before the telephone rang.");
        Product.App.Clock.MoveTo(before.AddMinutes(31));
        try
        {
            await worker.Press("Record", "Sign in");
            await worker.Sees("You were signed out because nothing was sent for 30 minutes.");
            await worker.Fill("Email address", person.UserName);
            await worker.Fill("Password", person.Password);
            await worker.Press("Sign in", "Your session ended: send what you typed?");
            await worker.Sees("Typed before the telephone rang.");

            await worker.Press("Send it now", "Tomos Kept");

            await worker.Sees("Visit made: recorded.");
        }
        finally
        {
            Product.App.Clock.MoveTo(before);
        }
    });

    [Fact]
    public Task SignIn_WithTheWrongPassword_SaysSoWithoutSayingWhich() => Walk(async somebody =>
    {
        await somebody.Open("/accounts/sign-in", "Sign in");
        await somebody.Page.Locator($"input[name=Authority][value={TestData.FirstAuthority}]").CheckAsync();
        await somebody.Fill("Email address", "social.worker@calderdale.example");
        await somebody.Fill("Password", "not the password");

        await somebody.Press("Sign in", "Sign in");

        await somebody.Sees("There is a problem");
    });

    /// <summary>Gives the browser a device that makes and keeps passkeys, and says yes for its owner.</summary>
    private static async Task HoldPasskeys(Visitor visitor)
    {
        var devTools = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
