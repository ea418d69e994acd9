using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class SocialWorkerTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task MyWork_FilteredToWhatIsOverdue_SaysWhyItIsDue() => Walk(async worker =>
    {
        await worker.SignIn("social-worker");
        await worker.Reach("My work");
        await worker.Page.GetByText("Filter this list").ClickAsync();
        await worker.Choose("Overdue");
        await worker.Press("Apply filters", "My work");
        var rows = worker.Page.Rows();
        await Expect(rows.Filter(new() { HasText = "Overdue" })).ToHaveCountAsync(await rows.CountAsync());

        await worker.Follow(rows.First.Locator("td a").First, "Why is this due?");

        await worker.Sees("Overdue");
        await worker.Sees("What meets it");
        await worker.Sees("Source");
    });

    [Fact]
    public Task Visit_Recorded_ClosesItsClock() => Walk(async worker =>
    {
        var person = await TestData.CreateStaff(Product.App);
        var child = await TestData.CreateChild(Product.App, who => who.Named("Non", "Unvisited").AllocatedTo(person)
            .With("ChildInNeedPlanStarted", new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), ("plan.type", "\"cin\""), ("plan.level", "3")));
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Follow("A child in need at level 3 is visited at least every six weeks.", "Why is this due?");
        var why = worker.Page.Url;
        await worker.Sees("Overdue");

        await worker.Follow(child.Name, child.Name);
        await Visits.Record(worker, child.Name, "Seen at home and spoken with alone.");

        await worker.Sees("recorded. The clocks below are up to date.");
        await worker.Open(why, "Why is this due?");
        await worker.Sees("Done late");
        await worker.Sees("Visit made, Thursday 12 March");
    });

    [Fact]
    public Task Visit_WithAnImpossibleDate_KeepsWhatWasTyped() => Walk(async worker =>
    {
        var person = await TestData.CreateStaff(Product.App);
        var child = await TestData.CreateChild(Product.App, who => who.AllocatedTo(person));
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Open($"/children/{child.Id.Value}/events/record?type=VisitMade", "Visit made");
        await worker.Fill("Day", "31");
        await worker.Fill("Month", "2");
        await worker.Fill("Year", "2026");
        await worker.Fill("Note", "Seen at school.");

        await worker.Press("Record", "Visit made");

        await worker.Sees("The date it happened must be a real date");
        await Expect(worker.Page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync("Seen at school.");
        await Expect(worker.Page.GetByLabel("Day", new() { Exact = true })).ToHaveValueAsync("31");
    });
}
