using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>What must hold of every page, whoever opens it: WCAG 2.2 AA as far as axe can tell, and no sideways scrolling.</summary>
internal static partial class PageCheck
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    /// <summary>Each page and each set of its filters once for each device, and once more where it shows errors.</summary>
    public static async Task Look(Visitor visitor)
    {
        var page = visitor.Page;
        var address = Value().Replace(Id().Replace(page.Url, "id"), "=");
        var hasErrors = await page.Locator(".govuk-error-summary").CountAsync() > 0;
        if (!Seen.TryAdd($"{address} {visitor.Device} {hasErrors}", true))
        {
            return;
        }

        if (Pictures.OfEveryPage is { } folder)
        {
            var name = Unsafe().Replace(new Uri(address).PathAndQuery, "-").Trim('-');
            await visitor.Photograph(Path.Combine(folder, $"{name}{(hasErrors ? "-errors" : string.Empty)}-{visitor.Device.Width}.png"));
        }

        if (visitor.Device.HasScripts)
        {
            // The whole page as one element: there are no frames to gather from, for which axe would open a second page.
            var result = await page.Locator("html").RunAxe(Wcag22AA);
            result.Violations.Select(Words).ShouldBeEmpty($"{page.Url} at {visitor.Device.Width} px");
        }

        var width = await page.Locator("html").EvaluateAsync<int>("html => html.scrollWidth");
        width.ShouldBeLessThanOrEqualTo(visitor.Device.Width, $"{page.Url} scrolls sideways");
    }

    private static string Words(AxeResultItem one) =>
        $"{one.Id}: {one.Help}. {string.Join("; ", one.Nodes.Take(3).Select(node => node.Html))}";

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.IgnoreCase)]
    private static partial Regex Unsafe();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
