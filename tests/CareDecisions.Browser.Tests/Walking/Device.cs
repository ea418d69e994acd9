using CareDecisions.Browser.Tests.Product;
using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>What a person holds: a desk's screen with scripts where nothing else is said.</summary>
public sealed record Device
{
    public const int DeskWidth = 1280;
    public const int NarrowWidth = 320;

    private static int people;

    public int Width { get; init; } = DeskWidth;

    public int Height { get; init; } = 900;

    public bool HasScripts { get; init; } = true;

    internal static Device Narrow => new() { Width = NarrowWidth, Height = 640 };

    internal async Task<IBrowserContext> Open(SeededProduct product)
    {
        var person = Interlocked.Increment(ref people);
        var context = await product.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = product.App.Address.ToString(),
            ViewportSize = new ViewportSize { Width = Width, Height = Height },
            JavaScriptEnabled = HasScripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
            // Sign-ins are limited by address: everybody has one of their own, still on this machine.
            ExtraHTTPHeaders = [new("X-Test-Address", $"127.0.{person / 250}.{(person % 250) + 2}")],
        });
        if (HasScripts)
        {
            await context.Clock.SetFixedTimeAsync(product.App.Clock.GetUtcNow().UtcDateTime);
        }

        return context;
    }
}
