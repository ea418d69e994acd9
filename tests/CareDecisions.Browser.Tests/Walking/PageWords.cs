using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Walking;

/// <summary>Reads off a page what a person would.</summary>
internal static partial class PageWords
{
    /// <summary>The figure a link shows: "1,576" is 1576.</summary>
    public static async Task<int> Figure(this ILocator locator) => Number(await locator.InnerTextAsync());

    /// <summary>The length of the list on the page: "Showing 1 to 25 of 312"; 0 where it is empty.</summary>
    public static async Task<int> ListLength(this IPage page) =>
        await page.Locator(".app-empty").CountAsync() > 0 ? 0 : Number(Last().Match(await page.Locator(".app-list__showing").InnerTextAsync()).Value);

    /// <summary>Downloads the list's CSV and counts its rows, the headings apart.</summary>
    public static async Task<int> CsvLength(this IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "as CSV" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        return lines.Length - 1;
    }

    /// <summary>The rows of the list on the page.</summary>
    public static ILocator Rows(this IPage page) => page.Locator(".app-list tbody tr");

    private static int Number(string text) => int.Parse(Digits().Replace(text, string.Empty), CultureInfo.InvariantCulture);

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();

    [GeneratedRegex("[0-9,]+$")]
    private static partial Regex Last();
}
