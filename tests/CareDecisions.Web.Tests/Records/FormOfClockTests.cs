using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Records;

/// <summary>From a clock to the form that meets it, for the role that writes it.</summary>
public sealed class FormOfClockTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private static readonly DateTimeOffset Held = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Clock_ThatAFormMeets_LeadsToItFromEveryPageItStandsOn()
    {
        var (worker, child) = await Case("social-worker");
        using var client = await PageClient.SignedIn(app, worker);

        var links = new List<string>();
        foreach (var path in new[] { $"/children/{child.Id}", "/oversight/my-work?doer=all", $"/children/{child.Id}/clocks/{await Clock(child, "core-group.first")}/why" })
        {
            links.Add(Links(await client.Get(path), "core-group").FirstOrDefault() ?? $"none on {path}");
        }

        links.Distinct().ShouldBe([$"/children/{child.Id}/records/start?form=core-group"]);
    }

    [Fact]
    public async Task Clock_WhoseFormAnotherRoleWrites_LeadsNowhere()
    {
        var (worker, child) = await Case("social-worker");
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get($"/children/{child.Id}/clocks/{await Clock(child, "conference.review")}/why");

        page.Document.QuerySelectorAll("a[href*='records/start']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_AskedForOneForm_OffersItAloneAndBeginsIt()
    {
        var (worker, child) = await Case("social-worker");
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get($"/children/{child.Id}/records/start?form=core-group");
        var begun = await page.Send();

        page.Document.QuerySelectorAll("input[name=TemplateId]").Select(one => (one.GetAttribute("value"), one.HasAttribute("checked"))).ShouldBe([("core-group", true)]);
        begun.Heading.ShouldBe("Core group");
    }

    [Theory]
    [InlineData("core GROUP", "core-group")]
    [InlineData("nothing like it", null)]
    public async Task Start_SearchedByWords_OffersWhatMatches(string words, string? form)
    {
        var (worker, child) = await Case("social-worker");
        using var client = await PageClient.SignedIn(app, worker);

        var page = await client.Get($"/children/{child.Id}/records/start?Find={Uri.EscapeDataString(words)}");

        var offered = page.Document.QuerySelectorAll("input[name=TemplateId]").Select(one => one.GetAttribute("value")).ToList();
        (form is null ? offered.Count == 0 : offered.Contains(form) && offered.Count < 12).ShouldBeTrue(string.Join(", ", offered));
    }

    private static IEnumerable<string?> Links(PageAnswer page, string form) =>
        page.Document.QuerySelectorAll($"a[href*='form={form}']").Select(one => one.GetAttribute("href"));

    private async Task<(TestPerson Worker, TestChild Child)> Case(string role)
    {
        var worker = await TestData.CreateStaff(app, one => one.WithRoles(role));
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker)
            .With("InitialConferenceHeld", Held, ("conference.decision", "\"protection-plan\""), ("plan.type", "\"cp\"")));
        return (worker, child);
    }

    private Task<Guid> Clock(TestChild child, string standard) => app.InDatabase(child.Authority, async db =>
        (await db.Clocks.Where(one => one.ChildId == child.Id && one.StandardId == standard).Select(one => one.Id).FirstAsync()).Value);
}
