using CareDecisions.Application.Authorities;
using CareDecisions.Infrastructure.Demonstration;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Product;

/// <summary>
/// The product with one demonstration authority as of 12 March 2026, and one Chromium, for every journey. A journey that
/// changes something does so to children of its own, or not to those of the demonstration's social worker: those are the
/// tour's.
/// </summary>
public sealed class SeededProduct : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public MailCatcher Mail { get; } = new();

    public RunningProduct App { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // A busy build machine is slow, which is no fault of the product.
        Assertions.SetDefaultExpectTimeout(30_000);
        var opening = OpenBrowser();
        App = new RunningProduct(Mail);
        var added = await App.In(TestData.FirstAuthority, services =>
            ActivatorUtilities.CreateInstance<DemoAuthority>(services).Seed(progress: null));
        added.Children.ShouldBeGreaterThanOrEqualTo(300);
        await opening;
    }

    /// <summary>Runs a job for the authority as the worker would when its time comes, to its end.</summary>
    public Task Run(string job) => App.Services.GetRequiredService<JobRunner>().Run(
        JobSchedule.Find(job)!,
        App.Services.GetRequiredService<AuthorityCatalogue>().Find(TestData.FirstAuthority)!.Id,
        CancellationToken.None);

    /// <summary>Sends e-mail until none waits: one run takes no more than its share.</summary>
    public async Task SendAllMail()
    {
        int before;
        do
        {
            before = Mail.Caught.Count;
            await Run(nameof(SendOutbox));
        }
        while (Mail.Caught.Count > before);
    }

    public async Task DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
        await App.DisposeAsync();
        Mail.Dispose();
    }

    private async Task OpenBrowser()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            // Chromium without its own window: drawing that costs as much as all the pages.
            ExecutablePath = "/usr/bin/chromium-headless-shell",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}

/// <summary>All journeys share the one product, and so run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedProduct : ICollectionFixture<SeededProduct>
{
    public const string Name = "Journeys";
}
