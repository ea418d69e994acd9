using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Testing;

namespace CareDecisions.Browser.Tests.Journeys;

public sealed class PeopleTests(SeededProduct product) : Journey(product)
{
    [Fact]
    public Task Child_SoughtByAnotherSpelling_IsFoundNotRegisteredTwiceAndGetsAMother() => Walk(async manager =>
    {
        var team = await TestData.CreateTeam(Product.App);
        var person = await TestData.CreateStaff(Product.App, one => one.WithRoles("practice-manager").InTeam(team));
        var child = await TestData.CreateChild(
            Product.App, one => one.Named("Muhammad", "Twicewritten").BornOn(new DateOnly(2015, 4, 5)).InTeam(team));
        await manager.SignIn(person);

        await manager.Open("/children?q=Mohamed+Twicewriten", "Children");
        await manager.Sees("sounds like");
        await manager.Sees(child.Reference);

        await manager.Follow("Register a child", "Register a child");
        await manager.Fill("First name", "Mohamed");
        await manager.Fill("Family name", "Twicewritten");
        await manager.Page.Locator("[name='DateOfBirth.Day']").FillAsync("5");
        await manager.Page.Locator("[name='DateOfBirth.Month']").FillAsync("4");
        await manager.Page.Locator("[name='DateOfBirth.Year']").FillAsync("2015");
        await manager.Press("Register", "Register a child");
        await manager.Sees("same date of birth, name sounds alike");

        await manager.Follow(child.Name, child.Name);
        await manager.Follow("People", child.Name);
        await manager.Sees("No family is recorded");
        await manager.Follow("Add a person", "Add a person");
        await manager.Press("Add", "Add a person");
        await manager.Sees("Select what they are to the child");
        await manager.Page.GetByLabel("What are they to the child?").SelectOptionAsync("Mother");
        await manager.Fill("First name", "Rosa");
        await manager.Fill("Family name", "Twicewritten");
        await manager.Page.GetByLabel("They live with the child").CheckAsync();
        await manager.Press("Add", child.Name);

        await manager.Sees($"Rosa Twicewritten is {child.Name}’s mother; they live together.");
        await manager.Follow("Genogram", child.Name);
        await manager.Sees("Rosa Twicewritten: mother; lives with");
        await manager.LookOnANarrowPhone();
        await manager.Press("Confirm as up to date", child.Name);
        await manager.Follow("Ecomap", child.Name);
        await manager.Follow("Add to the ecomap", "Add to the ecomap");
        await manager.Fill("Who or what is it?", "Saturday football");
        await manager.Page.GetByLabel("Strong").CheckAsync();
        await manager.Press("Add", child.Name);
        await manager.Sees("Saturday football: strong.");
        await manager.LookOnANarrowPhone();

        await manager.Follow("About", child.Name);
        await manager.Sees("No address is recorded");
    });
}
