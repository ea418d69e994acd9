using System.Net;
using AngleSharp.Html.Dom;
using CareDecisions.Web.Tests.TagHelpers;
using Microsoft.AspNetCore.TestHost;

namespace CareDecisions.Web.Tests.Frame;

public sealed class GalleryPageTests(GalleryHost host) : IClassFixture<GalleryHost>
{
    [Fact]
    public async Task Layout_SignedIn_SaysWhereAndWho()
    {
        var page = await host.GetAsync("/gallery");

        page.Title.ShouldBe("Gallery – CareDecisions");
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.QuerySelector(".app-header")!.TextContent.ShouldContain("Borough of Somewhere");
        page.QuerySelector("[aria-current=true]")!.TextContent.Trim().ShouldBe("Children");
        page.QuerySelector(".app-alert-count")!.TextContent.ShouldBe("99+ unread");
        page.QuerySelector("form[action='/accounts/sign-out'][method=post] input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Layout_StrictPolicy_HasNothingInline()
    {
        var page = await host.GetAsync("/gallery");

        page.Scripts.ShouldAllBe(script => script.Source != null && script.Text.Length == 0);
        page.QuerySelectorAll("style, [style], [onclick], [onsubmit], [onload]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_EveryId_IsThereOnce()
    {
        var ids = (await host.GetAsync("/gallery")).QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        ids.GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_EveryDescription_Exists()
    {
        var page = await host.GetAsync("/gallery?due-from=whenever");

        page.QuerySelectorAll("[aria-describedby]")
            .SelectMany(element => element.GetAttribute("aria-describedby")!.Split(' '))
            .Where(id => page.GetElementById(id) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_SentEmpty_ListsErrorsInTheOrderOfThePage()
    {
        var page = await SendAsync(new() { ["Form.FamilyName"] = "", ["Form.Visited.Day"] = "", ["Form.Visited.Words"] = "", ["Form.Note"] = "" });

        page.Title.ShouldBe("Error: Gallery – CareDecisions");
        page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#Form_FamilyName", "#Form_Visited_Day", "#Form_Seen"]);
    }

    [Fact]
    public async Task Form_SentWithAnError_KeepsEverythingTyped()
    {
        var page = await SendAsync(new()
        {
            ["Form.FamilyName"] = "O'Test",
            ["Form.Visited.Day"] = "31",
            ["Form.Visited.Month"] = "2",
            ["Form.Visited.Year"] = "2026",
            ["Form.Seen"] = "with",
            ["Form.Note"] = "<b>note</b>"
        });

        page.QuerySelectorAll(".govuk-error-summary a").ShouldHaveSingleItem().TextContent.ShouldBe("Date of visit must be a real date");
        Value(page, "Form_FamilyName").ShouldBe("O'Test");
        Value(page, "Form_Visited_Day").ShouldBe("31");
        page.QuerySelector("#Form_Seen-2:checked").ShouldNotBeNull();
        page.QuerySelector("#conditional-Form_Seen-2")!.ClassList.ShouldNotContain("govuk-radios__conditional--hidden");
        page.QuerySelector("textarea")!.TextContent.ShouldBe("<b>note</b>");
    }

    [Fact]
    public async Task Form_SentInWordsWithoutScript_SaysOnceThatItWasDone()
    {
        var client = host.Client();
        var sent = await PostAsync(client, new() { ["Form.FamilyName"] = "Test", ["Form.Visited.Words"] = "yesterday", ["Form.Seen"] = "alone" });
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var first = await GetAsync(client, sent);

        first.QuerySelector(".govuk-notification-banner--success[role=alert]")!.TextContent.ShouldContain("The form was understood");
    }

    [Fact]
    public async Task List_ThirdPage_HasItsRowsAndItsPlace()
    {
        var page = await host.GetAsync("/gallery?page=3");

        page.QuerySelector(".app-list__showing")!.TextContent.ShouldBe("Showing 51 to 75 of 312");
        page.QuerySelectorAll(".app-list__table tbody tr").Length.ShouldBe(25);
        page.QuerySelector(".govuk-pagination [aria-current=page]")!.TextContent.ShouldBe("3");
        page.QuerySelector("th[aria-sort=ascending]")!.TextContent.Trim().ShouldBe("Due by");
    }

    [Fact]
    public async Task List_NothingFound_SaysSoAndOffersTheWholeList()
    {
        var page = await host.GetAsync("/gallery?child=nobody");

        page.QuerySelector(".app-list .app-empty__why")!.TextContent.ShouldBe("Nothing matches what you asked for");
        page.QuerySelector(".app-list .app-empty a")!.GetAttribute("href").ShouldBe("/gallery");
    }

    [Fact]
    public async Task List_DateNotUnderstood_IsAnErrorLikeAnyOther()
    {
        var page = await host.GetAsync("/gallery?due-from=whenever");

        page.Title.ShouldStartWith("Error: ");
        page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#filter-due-from");
        page.QuerySelector("details.app-list__panel")!.HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task Csv_OfAFilteredList_HoldsAllItsRows()
    {
        var page = await host.GetAsync("/gallery?state=Overdue&page=2");
        var file = await host.Client().GetStringAsync(page.QuerySelector("a[download]")!.GetAttribute("href"));

        file.TrimEnd().Split("\r\n").Length.ShouldBe(1 + 35);
    }

    [Fact]
    public async Task Gallery_OutsideDevelopment_IsNotFound()
    {
        await using var production = await GalleryHost.StartInProductionAsync();

        var answer = await production.GetTestClient().GetAsync("/gallery");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<IHtmlDocument> SendAsync(Dictionary<string, string> fields) =>
        Tags.Parse(await (await PostAsync(host.Client(), fields)).Content.ReadAsStringAsync());

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Dictionary<string, string> fields)
    {
        var form = await client.GetAsync("/gallery");
        var page = Tags.Parse(await form.Content.ReadAsStringAsync());
        fields["__RequestVerificationToken"] = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gallery") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await client.SendAsync(request);
    }

    private static async Task<IHtmlDocument> GetAsync(HttpClient client, HttpResponseMessage redirected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, redirected.Headers.Location);
        request.Headers.Add("Cookie", redirected.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return Tags.Parse(await (await client.SendAsync(request)).Content.ReadAsStringAsync());
    }

    private static string? Value(IHtmlDocument page, string id) => page.GetElementById(id)!.GetAttribute("value");
}
