using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;
using Microsoft.Playwright;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>The same work by people whose browser or body does it another way.</summary>
public sealed class EverybodyTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Visit_ByKeyboardAlone_IsRecorded() => Walk(async worker =>
    {
        var (person, child) = await ChildAndWorker("Keyboard");
        var keys = new Keyboard(worker.Page);
        await worker.Open("/accounts/sign-in", "Sign in");
        await keys.Press(worker.Page.Locator("input[name=Authority]").First, "Space");
        await keys.Type(worker.Page.GetByLabel("Email address", new() { Exact = true }), person.UserName);
        await keys.Type(worker.Page.GetByLabel("Password", new() { Exact = true }), person.Password);
        await worker.Page.Keyboard.PressAsync("Enter");
        await worker.Reach("My work");
        await worker.Page.Keyboard.PressAsync("/");
        await worker.Page.Keyboard.TypeAsync("Keyboard");
        await worker.Page.Keyboard.PressAsync("Enter");
        await worker.Reach("Children");
        await keys.Press(worker.Page.GetByRole(AriaRole.Link, new() { Name = child.Name }));
        await worker.Reach(child.Name);
        await keys.Press(worker.Page.GetByRole(AriaRole.Button, new() { Name = "Record what happened" }));
        await worker.Reach("What happened for");
        await keys.Press(worker.Page.Locator("summary", new() { HasText = "Visits" }).First);
        await keys.Press(worker.Page.Locator("a[href$='type=VisitMade']"));
        await worker.Reach("Visit made");
        await keys.Type(worker.Page.GetByLabel("Day", new() { Exact = true }), "12");
        await keys.Type(worker.Page.GetByLabel("Month", new() { Exact = true }), "3");
        await keys.Type(worker.Page.GetByLabel("Year", new() { Exact = true }), "2026");
        await keys.Type(worker.Page.GetByLabel("At what time?", new() { Exact = true }), "09:30");
        await keys.Press(worker.Page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }));

        await worker.Reach(child.Name);
        await worker.Sees("Visit made: recorded.");
    });

    [Fact]
    public Task Visit_OnANarrowPhone_IsRecorded() => Walk(Device.Narrow, worker => RecordVisit(worker, "Narrow"));

    [Fact]
    public Task Visit_WithoutScripts_IsRecorded() => Walk(new Device { HasScripts = false }, worker => RecordVisit(worker, "Scriptless"));

    private async Task RecordVisit(Visitor worker, string name)
    {
        var (person, child) = await ChildAndWorker(name);
        await worker.SignIn(person);
        await worker.Reach("My work");
        await worker.Page.GetByRole(AriaRole.Searchbox).FillAsync(name);
        await worker.Press("Search children", "Children");
        await worker.Follow(child.Name, child.Name);
        await Visits.Record(worker, child.Name, "Seen at home.");
        await worker.Sees("Visit made: recorded.");
        await worker.Follow("Chronology", child.Name);
        await worker.Sees("Seen at home.");
    }

    private async Task<(TestPerson Person, TestChild Child)> ChildAndWorker(string name)
    {
        var person = await TestData.CreateStaff(Product.App);
        return (person, await TestData.CreateChild(Product.App, who => who.Named("Mali", name).AllocatedTo(person)));
    }
}
