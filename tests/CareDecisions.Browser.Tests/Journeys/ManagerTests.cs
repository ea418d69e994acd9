using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class ManagerTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Child_OfTheTeam_IsAllocatedToAnotherWorker() => Walk(async manager =>
    {
        await manager.SignIn("practice-manager");
        await manager.Reach("Locality Team");
        var child = manager.Page.Locator(".app-worker th a").Last;
        var childName = await child.InnerTextAsync();
        await manager.Follow(child, childName);
        await manager.Follow("Change who is responsible", "Who is responsible for");
        var worker = manager.Page.Locator(".govuk-radios__label").First;
        var name = await worker.InnerTextAsync();
        await worker.ClickAsync();
        await manager.Fill("Why", "Knows the family from an earlier assessment.");

        await manager.Press("Allocate", childName);

        await manager.Sees($"{name} is now responsible for the child.");
        await Expect(manager.Page.Locator(".app-banner__facts")).ToContainTextAsync(name);
    });

    [Fact]
    public Task Child_GivenToAnotherTeam_LeavesTheManagerAtTheirTeam() => Walk(async manager =>
    {
        await manager.SignIn("practice-manager");
        await manager.Reach("Locality Team");
        await manager.Page.Locator(".app-worker input[type=checkbox]").Last.CheckAsync();
        await manager.Press("Allocate selected", "Who is responsible for");
        await manager.Page.Locator(".govuk-radios__label").Last.ClickAsync();
        await manager.Fill("Why", "Moves to the other team.");

        await manager.Press("Allocate", "Locality Team");

        await manager.Sees("is now responsible for the child.");
    });

    [Fact]
    public Task Children_Selected_AreAllocatedTogether() => Walk(async manager =>
    {
        await manager.SignIn("practice-manager");
        await manager.Reach("Locality Team");
        var boxes = manager.Page.Locator(".app-worker input[type=checkbox]");
        await boxes.Nth(-1).CheckAsync();
        await boxes.Nth(-2).CheckAsync();
        await manager.Press("Allocate selected", "Who is responsible for these 2 children?");
        var worker = manager.Page.Locator(".govuk-radios__label").Nth(1);
        var name = await worker.InnerTextAsync();
        await worker.ClickAsync();
        await manager.Fill("Why", "Workloads evened out.");

        await manager.Press("Allocate", "Locality Team");

        await manager.Sees($"{name} is now responsible for 2 children.");
    });

    [Fact]
    public Task Allocation_WithoutAReason_SaysWhatIsMissing() => Walk(async manager =>
    {
        await manager.SignIn("practice-manager");
        await manager.Reach("Locality Team");
        await manager.Page.Locator(".app-worker input[type=checkbox]").Last.CheckAsync();
        await manager.Press("Allocate selected", "Who is responsible for");

        await manager.Press("Allocate", "Who is responsible for");

        await manager.Sees("There is a problem");
        await Expect(manager.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
    });

    [Fact]
    public async Task Team_ChildOfAnotherTeam_IsNotFound()
    {
        var team = await TestData.CreateTeam(Product.App);
        var child = await TestData.CreateChild(Product.App, who => who.InTeam(team));

        await Walk(async manager =>
        {
            await manager.SignIn("practice-manager");
            await manager.Reach("Locality Team");
            manager.Expects(404);

            await manager.Open($"/children/{child.Id.Value}", "Page not found");
        });
    }
}
