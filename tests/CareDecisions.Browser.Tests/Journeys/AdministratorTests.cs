using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Infrastructure.Jobs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class AdministratorTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Return_Uploaded_IsTriedThenImportedAndItsChildFound() => Walk(async administrator =>
    {
        await administrator.SignIn("system-administrator");
        await administrator.Reach("Administration");
        await administrator.Follow("Import returns", "Returns");
        await administrator.Follow("Upload a return", "Upload a return");
        await SmallReturn.Upload(administrator, "census.xml", SmallReturn.Census("BRW1"));
        await Product.Run(nameof(ReadWaitingReturns));
        await administrator.Sees("Tried, nothing written");
        await administrator.Sees("99Z");

        await administrator.Press("Import this return", "census.xml");
        await Product.Run(nameof(ReadWaitingReturns));

        await Expect(administrator.Page.Locator(".govuk-summary-list").GetByText("Imported", new() { Exact = true })).ToBeVisibleAsync();
    });

    [Fact]
    public Task Upload_WithNothingChosen_SaysWhatToDo() => Walk(async administrator =>
    {
        await administrator.SignIn("system-administrator");
        await administrator.Reach("Administration");
        await administrator.Open("/returns/upload", "Upload a return");

        await administrator.Press("Upload and try", "Upload a return");

        await administrator.Sees("Select which return it is");
        await administrator.Sees("Select the file of the return");
    });

    [Fact]
    public Task Job_AskedFor_RunsAndIsInItsHistory() => Walk(async administrator =>
    {
        await administrator.SignIn("system-administrator");
        await administrator.Reach("Administration");
        await administrator.Follow("Jobs", "Jobs");
        await administrator.Page.Locator("section[aria-label='Write the daily digest']").GetByRole(AriaRole.Button).ClickAsync();
        await administrator.Sees("Write the daily digest will run as soon as a worker is free.");

        await administrator.Follow("Write the daily digest", "Write the daily digest");

        await administrator.ReloadUntil(administrator.Page.Rows().GetByText("Done", new() { Exact = true }).First);
    });

    [Fact]
    public Task Person_Added_IsGivenALinkAndFoundAmongThePeople() => Walk(async administrator =>
    {
        await administrator.SignIn("system-administrator");
        await administrator.Reach("Administration");
        await administrator.Follow("People", "People");
        await administrator.Follow("Add a person", "Add a person");
        await administrator.Fill("Email address", "new.worker@calderdale.example");
        await administrator.Fill("Name", "Aaron Placeholder");
        await administrator.Choose("Social worker (allocated)");

        await administrator.Press("Add", "Add a person");

        await administrator.Sees("Give this link to the person: it is shown only now");
        await administrator.Follow("Go to people", "People");
        await administrator.Follow("Aaron Placeholder", "Aaron Placeholder");
        await administrator.Sees("new.worker@calderdale.example");
    });
}
