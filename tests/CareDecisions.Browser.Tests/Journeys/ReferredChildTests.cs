using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Domain.Authorities;
using CareDecisions.Testing;
using static Microsoft.Playwright.Assertions;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>One child from the telephone call to the assessment under way, by the people who do it, in two authorities' ways of working.</summary>
public sealed class ReferredChildTests(SeededProduct product) : Journey(product)
{
    [Theory]
    [InlineData(TestData.FirstAuthority, "front-door-manager", "Wren")]
    [InlineData("carm", "front-door-decision-maker", "Robin")]
    public async Task Child_Referred_IsDecidedOnAllocatedAndAssessed(string authority, string decides, string givenName)
    {
        var frontDoor = await TestData.CreateTeam(Product.App, "Walked Front Door", "Front door and assessment", authority);
        var assessing = await TestData.CreateTeam(Product.App, "Walked Assessing", "Front door and assessment", authority);
        var decider = await TestData.CreateStaff(Product.App, one => one.InAuthority(authority).WithRoles(decides).InTeam(frontDoor));
        var manager = await TestData.CreateStaff(Product.App, one => one.InAuthority(authority).WithRoles("practice-manager").InTeam(assessing));
        var worker = await TestData.CreateStaff(Product.App, one => one.InAuthority(authority).InTeam(assessing).Named($"Wyn {givenName}writer"));
        var child = $"{givenName} Walkedthrough";

        await Walk(visitor => AtTheFrontDoor(visitor, decider, assessing, child));
        await Walk(visitor => Allocate(visitor, manager, worker, child));
        await Walk(visitor => Assess(visitor, worker, (child, authority)));
    }

    private static async Task AtTheFrontDoor(Visitor visitor, TestPerson decider, TeamId assessing, string child)
    {
        await Arrive(visitor, decider);
        await visitor.Open("/referrals", "Referrals");
        await visitor.Follow("Take a referral", "Who is the referral about?");
        await visitor.Press("Go on", "Take a referral");
        await Take(visitor, child);
        await visitor.Follow("Decide", "What happens next?");
        await Check(visitor, "Outcome", "single-assessment");
        await Type(visitor, "Reason", "Left alone twice; assess it");
        await Type(visitor, "Analysis", "The second report this year");
        await Check(visitor, "IsChildInNeed", "true");
        await visitor.Picture($"decide-{decider.Authority}", isWhole: true);
        await visitor.Press("Record the decision", child);
        await visitor.Follow("Tell the referrer", "Tell the referrer");
        await visitor.Picture($"tell-{decider.Authority}", isWhole: true);
        await visitor.Press("Record that it is sent", "Letter to the referrer");
        await visitor.Follow("Referral", "Referrals");
        await visitor.Follow(child, child);
        await visitor.Follow("Send to the team that assesses", "Send to the team that assesses");
        await visitor.Page.Locator("select[name=TeamId]").SelectOptionAsync(assessing.ToString());
        await visitor.Press("Send", "Referrals");
    }

    private static async Task Take(Visitor visitor, string child)
    {
        var names = child.Split(' ');
        await Check(visitor, "IsImmediate", "false");
        await Type(visitor, "NewChildren[0].GivenName", names[0]);
        await Type(visitor, "NewChildren[0].FamilyName", names[1]);
        await Type(visitor, "NewChildren[0].DateOfBirth.Day", "4");
        await Type(visitor, "NewChildren[0].DateOfBirth.Month", "5");
        await Type(visitor, "NewChildren[0].DateOfBirth.Year", "2019");
        await Check(visitor, "How", "Telephone");
        await Type(visitor, "ReferrerName", "Pat Placeholder");
        await Type(visitor, "Reported", "Left alone on two evenings this week.");
        await Type(visitor, "ServiceWanted", "Somebody to see the family");
        await Type(visitor, "OtherProfessionals", "None known");
        await Check(visitor, "Consent", "Given");
        await visitor.Press("Save the referral", child);
    }

    private static async Task Allocate(Visitor visitor, TestPerson manager, TestPerson worker, string child)
    {
        await Arrive(visitor, manager);
        await visitor.Open("/oversight/inbox", "Waiting to be allocated");
        await visitor.Picture($"inbox-{manager.Authority}");
        await visitor.Follow(child, child);
        await visitor.Follow("Change who is responsible", "Who is responsible for");
        await Check(visitor, "WorkerId", worker.Id.ToString());
        await visitor.Fill("Why", "Has room for a new assessment.");
        await visitor.Press("Allocate", child);
        await visitor.Sees($"{worker.Name} is now responsible for the child.");
    }

    private static async Task Assess(Visitor visitor, TestPerson worker, (string Name, string Authority) child)
    {
        await Arrive(visitor, worker);
        await visitor.Open("/children", "Children");
        await visitor.Follow(child.Name, child.Name);
        await visitor.Picture($"story-{child.Authority}", isWhole: true);
        await visitor.Follow("Records", child.Name);
        await visitor.Follow("Write a record", "write");
        await Check(visitor, "TemplateId", "single-assessment");
        await visitor.Press("Begin", "assessment");
        await visitor.Picture($"assessment-{child.Authority}", isWhole: true);
        await visitor.Follow("When it is due, reviews, sharing and what follows", "assessment");
        await visitor.Sees("2 April 2026");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("15 working days from 12 March 2026");
        await visitor.Picture($"timeframe-{child.Authority}", isWhole: true);
    }

    private static async Task Arrive(Visitor visitor, TestPerson person)
    {
        await visitor.SignIn(person);
        await visitor.Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    private static Task Check(Visitor visitor, string name, string value) => visitor.Page.Locator($"main input[name='{name}'][value='{value}']").CheckAsync();

    private static Task Type(Visitor visitor, string name, string text) => visitor.Page.Locator($"main [name='{name}']").FillAsync(text);
}
