using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class HeadOfServiceTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Tile_OfEachState_IsItsListAndItsCsv() => Walk(async head =>
    {
        await head.SignIn("head-of-service");
        await head.Reach("Authority");
        for (var tile = 0; tile < 4; tile++)
        {
            await FigureIsItsList(head, $".app-figures:not(.app-figures--small) .app-figures__item >> nth={tile} >> a", ".app-figures__number");
        }
    });

    [Theory]
    [InlineData("Open clocks by team")]
    [InlineData("Closed clocks by month")]
    [InlineData("Open clocks by standard, most late first")]
    public Task Row_OfATable_IsItsLists(string caption) => Walk(async head =>
    {
        await head.SignIn("head-of-service");
        await head.Reach("Authority");
        await ShowTables(head);
        var links = $"table:has(caption:text-is('{caption}')) >> tbody tr >> nth=2 >> a";
        var count = await head.Page.Locator(links).CountAsync();
        count.ShouldBeGreaterThanOrEqualTo(2);
        for (var link = 0; link < count; link++)
        {
            await FigureIsItsList(head, $"{links} >> nth={link}", null);
            await ShowTables(head);
        }
    });

    [Fact]
    public Task Breaches_OfTheAuthority_LeadToTheReason() => Walk(async head =>
    {
        await head.SignIn("head-of-service");
        await head.Reach("Authority");
        await head.Follow(head.Page.Locator(".app-figures:not(.app-figures--small) a").First, "Clocks");

        await head.Follow(head.Page.Rows().First.Locator("td a"), "Why is this due?");

        await head.Sees("Overdue");
    });

    /// <summary>Two tables are behind their charts until asked for.</summary>
    private static async Task ShowTables(Visitor head)
    {
        var button = head.Page.GetByRole(AriaRole.Button, new() { Name = "Show the table" });
        await Expect(button).ToHaveCountAsync(2);
        await button.First.ClickAsync();
        await button.First.ClickAsync();
    }

    private static async Task FigureIsItsList(Visitor head, string selector, string? part)
    {
        var link = head.Page.Locator(selector);
        var figure = await (part is null ? link : link.Locator(part)).Figure();
        await head.Follow(link, "Clocks");

        (await head.Page.ListLength()).ShouldBe(figure, selector);
        if (figure > 0)
        {
            (await head.Page.CsvLength()).ShouldBe(figure, selector);
        }

        await head.Page.GoBackAsync();
        await head.Reach("Authority");
    }
}
