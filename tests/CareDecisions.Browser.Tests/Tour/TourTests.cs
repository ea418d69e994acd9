using System.Text.RegularExpressions;
using CareDecisions.Application.Alerts;
using CareDecisions.Browser.Tests.Journeys;
using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Infrastructure.Demonstration;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;

namespace CareDecisions.Browser.Tests.Tour;

/// <summary>The walk of docs/tour.md, from a return that comes in to an audit that holds. It takes the tour's pictures.</summary>
public sealed partial class TourTests(SeededProduct product) : Journey(product)
{
    private const string LevelThreeVisit = "A child in need at level 3 is visited at least every six weeks.";

    [Fact]
    public async Task Tour_FromTheReturnToTheAudit_Holds()
    {
        await Walk(Import, "import");
        await Walk(FindWhatIsLate, "late");
        await Walk(Allocate, "allocate");
        await Walk(RecordAVisit, "visit");
        await Walk(Oversee, "oversee");
        await Walk(BeAlerted, "alert");
        await Walk(Device.Narrow, OnAPhone, "phone");
        await Walk(SeeWhoLooked, "looked");

        var (exitCode, said) = await AuditCommand.Verify(Product.App);
        said.ShouldStartWith("calderdale: sound, ");
        exitCode.ShouldBe(0);
    }

    private async Task Import(Visitor administrator)
    {
        await administrator.SignIn("system-administrator");
        await administrator.Reach("Administration");
        await administrator.Open("/returns/upload", "Upload a return");
        await SmallReturn.Upload(administrator, "cin-census-2026.xml", SmallReturn.Census("TOUR1", "TOUR2", "TOUR3"));
        await Product.Run(nameof(ReadWaitingReturns));
        await administrator.Sees("Tried, nothing written");
        await administrator.Picture("import-tried", isWhole: true);
        await administrator.Press("Import this return", "cin-census-2026.xml");
        await Product.Run(nameof(ReadWaitingReturns));
        await Microsoft.Playwright.Assertions.Expect(administrator.Page.Locator(".govuk-summary-list").GetByText("Imported", new() { Exact = true })).ToBeVisibleAsync();
    }

    private async Task FindWhatIsLate(Visitor worker)
    {
        await worker.SignIn("social-worker");
        await worker.Reach("My work");
        await worker.Picture("my-work");
        await worker.Follow(LevelThreeVisit, "Why is this due?");
        await worker.Picture("why", isWhole: true);
    }

    private async Task Allocate(Visitor manager)
    {
        await manager.SignIn("practice-manager");
        await manager.Reach("Locality Team");
        await manager.Page.Locator(".app-worker input[type=checkbox]").Nth(3).CheckAsync();
        await manager.Page.Locator(".app-worker input[type=checkbox]").Nth(4).CheckAsync();
        await manager.Picture("team");
        await manager.Press("Allocate selected", "Who is responsible for these 2 children?");
        await manager.Page.Locator(".govuk-radios__label").Nth(1).ClickAsync();
        await manager.Fill("Why", "Evens out the workloads of the team.");
        await manager.Picture("allocate");
        await manager.Press("Allocate", "Locality Team");
        await manager.Sees("is now responsible for 2 children.");
    }

    private async Task RecordAVisit(Visitor worker)
    {
        await worker.SignIn("social-worker");
        await worker.Reach("My work");
        await worker.Follow(LevelThreeVisit, "Why is this due?");
        var why = worker.Page.Url;
        var child = worker.Page.Locator(".govuk-breadcrumbs a").Last;
        var name = await child.InnerTextAsync();
        await worker.Follow(child, name);
        await Visits.Choose(worker);
        await Visits.FillIn(worker, "Seen at home and spoken with alone. Settled, and looking forward to the school trip.");
        await worker.Picture("record-visit");
        await worker.Press("Record", name);
        await worker.Sees("The clocks below are up to date.");
        await worker.Picture("recorded");
        await worker.Open(why, "Why is this due?");
        await worker.Sees("Done late");
        await worker.Picture("closed", isWhole: true);
    }

    private async Task Oversee(Visitor head)
    {
        await head.SignIn("head-of-service");
        await head.Reach("Authority");
        await Microsoft.Playwright.Assertions.Expect(head.Page.Locator("canvas")).ToHaveCountAsync(2);
        await head.Picture("authority");
        await head.Follow(head.Page.Locator(".app-figures:not(.app-figures--small) a").First, "Clocks");
        await head.Picture("clocks");
    }

    private async Task BeAlerted(Visitor worker)
    {
        await Product.Run(nameof(SweepClocks));
        await Product.SendAllMail();
        var address = DemoSignIn.All[0].EmailIn(TestData.FirstAuthority);
        Product.Mail.Caught.Where(mail => mail.Contains(address, StringComparison.Ordinal)).Select(MailText.Read)
            .ShouldContain(mail => Deadlines().IsMatch(mail));
        await worker.SignIn("social-worker");
        await worker.Reach("My work");
        await worker.Follow("Alerts", "Alerts");
        await worker.Picture("alerts");
    }

    private async Task OnAPhone(Visitor worker)
    {
        await worker.SignIn("social-worker");
        await worker.Reach("My work");
        await worker.Picture("phone-my-work");
        await worker.Follow(worker.Page.Rows().First.Locator("td a").First, "Why is this due?");
        await worker.Picture("phone-why");
    }

    private async Task SeeWhoLooked(Visitor auditor)
    {
        await auditor.SignIn("auditor");
        await auditor.Reach("Administration");
        await auditor.Open("/children?q=Whiteley", "Children");
        var child = auditor.Page.Rows().First.Locator("th a");
        var name = await child.InnerTextAsync();
        await auditor.Follow(child, name);
        await auditor.Follow("Who looked", name);
        await auditor.Picture("who-looked");
    }

    [GeneratedRegex("deadlines you answer for are near or have passed|A deadline you answer for")]
    private static partial Regex Deadlines();
}
