using System.Net;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.SavedFilters;

public sealed class SavedFilterTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task List_SavedUnderAName_OpensWithItsFiltersAndIsNobodyElses()
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app));
        var filtered = await client.Get("/oversight/my-work?state=overdue&sort=child");
        var save = await client.Get(filtered.Document.QuerySelector("a[href*='/savedfilters/save']")!.GetAttribute("href")!);
        (await save.Send()).Problems.ShouldBe(["Give it a name"]);

        var saved = await save.Send(new Dictionary<string, string> { ["Name"] = "Late first" });

        saved.Text.ShouldContain("Saved as “Late first”");
        var opened = await client.Get(saved.Document.QuerySelector("main a[href*='state=overdue']")!.GetAttribute("href")!);
        opened.Document.QuerySelector(".moj-filter__tag")!.TextContent.ShouldContain("Overdue");
        (await save.Send(new Dictionary<string, string> { ["Name"] = "Late first" })).All(".govuk-summary-list__row").Count.ShouldBe(1);
        using var other = await PageClient.SignedIn(app, await TestData.CreateStaff(app));
        var theirs = await other.Get("/savedfilters");
        theirs.Text.ShouldContain("You have saved no list yet");
        (await saved.Send(form: "main form[action*='TakeOut']")).Text.ShouldContain("You have saved no list yet");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData(null)]
    public async Task List_ThatIsNoPageOfTheProduct_IsNotSaved(string? address)
    {
        using var client = await PageClient.SignedIn(app, await TestData.CreateStaff(app));
        var save = await client.Get($"/savedfilters/save?address={WebUtility.UrlEncode(address)}");

        (await save.Send(new Dictionary<string, string> { ["Name"] = "Elsewhere" })).Problems.ShouldBe(["Open the list and save it from there"]);
    }
}
