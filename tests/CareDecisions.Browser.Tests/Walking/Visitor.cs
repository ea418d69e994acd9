using CareDecisions.Browser.Tests.Product;
using CareDecisions.Infrastructure.Demonstration;
using CareDecisions.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>
/// A person at a browser. Every page they come to is looked at once for what keeps people out of it (axe), and must not
/// scroll sideways; what the browser complains of is collected.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private const int MostReloads = 100;

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly HashSet<int> expected = [];

    private Visitor(IBrowserContext context, IPage page, Device device)
    {
        this.context = context;
        Page = page;
        Device = device;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !expected.Any(status => message.Text.Contains($"the server responded with a status of {status} ", StringComparison.Ordinal)))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 500)
            {
                complaints.Add($"{answer.Url} answered {answer.Status}");
            }
        };
    }

    public IPage Page { get; }

    public Device Device { get; private set; }

    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Heading => Page.Locator("h1");

    public static async Task<Visitor> Arrive(SeededProduct product, Device device)
    {
        var context = await device.Open(product);
        return new Visitor(context, await context.NewPageAsync(), device);
    }

    /// <summary>Types an address.</summary>
    public async Task Open(string address, string heading)
    {
        await Page.GotoAsync(address);
        await Reach(heading);
    }

    public Task SignIn(string role) => SignIn(
        DemoSignIn.All.Single(one => one.RoleId == role).EmailIn(TestData.FirstAuthority), DemoSignIn.Password);

    public Task SignIn(TestPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return SignIn(person.UserName, person.Password, person.Authority);
    }

    /// <summary>Follows the first link of these words and comes to a page with the heading.</summary>
    public async Task Follow(string link, string heading)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).Or(Page.Locator("a[role=button]", new() { HasText = link })).First.ClickAsync();
        await Reach(heading);
    }

    public async Task Follow(ILocator link, string heading)
    {
        ArgumentNullException.ThrowIfNull(link);
        await link.ClickAsync();
        await Reach(heading);
    }

    /// <summary>Presses the button and comes to a page with the heading.</summary>
    public async Task Press(string button, string heading)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Reach(heading);
    }

    /// <summary>From now on a page may answer with this status: the browser says so as an error.</summary>
    public void Expects(int status) => expected.Add(status);

    /// <summary>Loads the page again until it shows what a job in the background was asked for.</summary>
    public async Task ReloadUntil(ILocator shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        for (var time = 0; time < MostReloads && !await shown.IsVisibleAsync(); time++)
        {
            await Page.ReloadAsync();
        }

        await Expect(shown).ToBeVisibleAsync();
    }

    /// <summary>Fills in the field of this label.</summary>
    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task Choose(string label) => Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    /// <summary>The words are on the page, where people see them.</summary>
    public Task Sees(string words) => Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task DoesNotSee(string words) => Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>Waits for the page of this heading and looks at it.</summary>
    public async Task Reach(string heading)
    {
        await Expect(Heading).ToContainTextAsync(heading);
        // Its scripts have started when it is loaded, and not before.
        await Page.WaitForLoadStateAsync();
        await PageCheck.Look(this);
    }

    /// <summary>Looks at the page once more as it is on a narrow phone.</summary>
    public async Task LookOnANarrowPhone()
    {
        var held = Device;
        await Hold(Device.Narrow);
        await PageCheck.Look(this);
        await Hold(held);
    }

    /// <param name="file">Where the picture goes.</param>
    /// <param name="isWhole">The whole page, not only what fits the screen.</param>
    public async Task Photograph(string file, bool isWhole = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = isWhole });
    }

    /// <summary>A picture for docs/tour.md: the first screen of the page, or all of it.</summary>
    public async Task Picture(string name, bool isWhole = false)
    {
        if (Pictures.OfTheTour is { } folder)
        {
            await Page.Locator("header").ScrollIntoViewIfNeededAsync();
            await Photograph(Path.Combine(folder, $"tour-{name}.png"), isWhole);
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task Hold(Device device)
    {
        Device = device;
        await Page.SetViewportSizeAsync(device.Width, device.Height);
    }

    private async Task SignIn(string userName, string password, string authority = TestData.FirstAuthority)
    {
        await Open("/accounts/sign-in", "Sign in");
        await Page.Locator($"input[name=Authority][value={authority}]").CheckAsync();
        await Fill("Email address", userName);
        await Fill("Password", password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
