using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class AuditorTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public async Task WhoLooked_AfterAWorkerOpenedTheChild_NamesTheWorker()
    {
        var person = await TestData.CreateStaff(Product.App, who => who.Named("Wyn Placeholder"));
        var child = await TestData.CreateChild(Product.App, who => who.Named("Oriel", "Looked-at").AllocatedTo(person));
        await Walk(async worker =>
        {
            await worker.SignIn(person);
            await worker.Reach("My work");
            await worker.Open($"/children/{child.Id.Value}", "Oriel Looked-at");
        });

        await Walk(async auditor =>
        {
            await auditor.SignIn("auditor");
            await auditor.Reach("Administration");
            await auditor.Page.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("Looked-at Oriel");
            await auditor.Press("Search children", "Children");
            await auditor.Follow("Oriel Looked-at", "Oriel Looked-at");
            await auditor.Follow("Who looked", "Oriel Looked-at");

            await Expect(auditor.Page.Rows().Filter(new() { HasText = "Wyn Placeholder" }).Filter(new() { HasText = "Show child" })).ToHaveCountAsync(1);
            await auditor.Sees("12 Mar 2026, 10:30:00");
        });
    }

    [Fact]
    public async Task Audit_OfAPerson_ListsTheChildrenTheyOpened()
    {
        var person = await TestData.CreateStaff(Product.App, who => who.Named("Ifor Placeholder"));
        var child = await TestData.CreateChild(Product.App, who => who.Named("Seren", "Opened").AllocatedTo(person));
        await Walk(async worker =>
        {
            await worker.SignIn(person);
            await worker.Reach("My work");
            await worker.Open($"/children/{child.Id.Value}", "Seren Opened");
        });

        await Walk(async officer =>
        {
            await officer.SignIn("information-governance-officer");
            await officer.Reach("Administration");
            await officer.Follow("What did this person look at?", "What did this person look at?");
            await officer.Page.GetByText("Filter this list").ClickAsync();
            await officer.Fill("Person, by name or email address", person.UserName);
            await officer.Press("Apply filters", "What did this person look at?");

            await Expect(officer.Page.Rows().Filter(new() { HasText = "Seren Opened" }).First).ToBeVisibleAsync();
        });
    }
}
