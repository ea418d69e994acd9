using CareDecisions.Browser.Tests.Product;
using CareDecisions.Browser.Tests.Walking;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Browser.Tests.Journeys;

/// <summary>One meeting of a panel from the worker's request to the closed meeting, by the people who do it.</summary>
public sealed class PanelMeetingTests(SeededProduct product) : Journey(product)
{
    private const string Forum = "cald-gateway-panel";
    private const string Asked = "Become looked after";

    [Fact]
    public async Task Meeting_BuiltRunAndClosed_LeavesTheChildsPartOnTheRecord()
    {
        var team = await TestData.CreateTeam(Product.App, "Walked Panel Team", "Localities");
        var worker = await TestData.CreateStaff(Product.App, one => one.InTeam(team).Named("Wyn Panelwriter"));
        var practiceManager = await TestData.CreateStaff(Product.App, one => one.WithRoles("practice-manager").InTeam(team).Named("Pia Firstsigner"));
        var teamManager = await TestData.CreateStaff(Product.App, one => one.WithRoles("team-manager").InTeam(team).Named("Tam Secondsigner"));
        var administrator = await TestData.CreateStaff(Product.App, one => one.WithRoles("panel-administrator").Named("Ada Minutetaker"));
        var child = await TestData.CreateChild(Product.App, one => one.Named("Linnet", "Walkedpanel").AllocatedTo(worker)
            .With("AssessmentCompleted", new DateTimeOffset(2026, 3, 2, 10, 0, 0, TimeSpan.Zero)));
        var meeting = await TodaysMeeting();

        await Walk(Device.Narrow, visitor => Ask(visitor, worker, child));
        await Walk(visitor => Sign(visitor, practiceManager, child));
        await Walk(visitor => Sign(visitor, teamManager, child));
        await Walk(visitor => Run(visitor, administrator, child, meeting));
        await Walk(visitor => Read(visitor, worker, child));
    }

    private static async Task Ask(Visitor visitor, TestPerson worker, TestChild child)
    {
        await Arrive(visitor, worker);
        await visitor.Open($"/forums/requests/start?child={child.Id}", "What do you want to ask for?");
        await Check(visitor, "Asked", $"{Forum}/dec.become-looked-after");
        await visitor.Press("Begin", Asked);
        var request = visitor.Page.Url;
        foreach (var section in new[] { "request", "papers" })
        {
            await visitor.Page.GotoAsync(request);
            await visitor.Page.Locator($"main a[href$='/section/{section}']").ClickAsync();
            await visitor.Page.WaitForURLAsync(address => address.Contains("/section/", StringComparison.Ordinal));
            await Answer(visitor);
        }

        await visitor.Open(request, Asked);
        await visitor.Press("Submit", Asked);
        await visitor.Sees("Waiting for approval");
    }

    /// <summary>Writes in every box of a section, says of every paper that it is there, and finishes it.</summary>
    private static async Task Answer(Visitor visitor)
    {
        foreach (var box in await visitor.Page.Locator("form[data-autosave] textarea:visible, form[data-autosave] input[type=text]:visible").AllAsync())
        {
            await box.FillAsync("Written on the walk");
        }

        foreach (var there in await visitor.Page.Locator("form[data-autosave] input[type=radio][value=on-record]").AllAsync())
        {
            await there.CheckAsync();
        }

        await visitor.Page.Locator("form[data-autosave] button.govuk-button[value=true]").First.ClickAsync();
        await visitor.Page.WaitForLoadStateAsync();
    }

    private static async Task Sign(Visitor visitor, TestPerson manager, TestChild child)
    {
        await Arrive(visitor, manager);
        await visitor.Open($"/children/{child.Id}", child.Name);
        await visitor.Follow("Records", child.Name);
        await visitor.Page.Locator("main a", new() { HasText = Asked }).First.ClickAsync();
        await visitor.Follow("Back to the request", Asked);
        await visitor.Press("Approve", Asked);
        await visitor.Sees("Signed");
    }

    private static async Task Run(Visitor visitor, TestPerson administrator, TestChild child, ForumMeetingId meeting)
    {
        await Arrive(visitor, administrator);
        await visitor.Open($"/forums/{Forum}/members", "Members");
        await Type(visitor, "Name", "Ada Minutetaker");
        await visitor.Page.Locator("main select[name=SitsAs]").SelectOptionAsync("Administrator");
        await Type(visitor, "From.Day", "1");
        await Type(visitor, "From.Month", "3");
        await Type(visitor, "From.Year", "2026");
        await visitor.Press("Name them", "Members");
        await visitor.Sees("Ada Minutetaker is named");
        await visitor.Open($"/forums/meetings/{meeting}", "12 March 2026");
        await visitor.Page.Locator("form", new() { HasText = child.Name }).GetByRole(Microsoft.Playwright.AriaRole.Button).First.ClickAsync();
        await visitor.Reach("12 March 2026");
        await visitor.Page.Locator("main form[action*=Close] button").ClickAsync();
        await visitor.Sees("1 item is not decided.");
        await visitor.Follow("Who came", "Who came");
        await Check(visitor, "Lines[0].Mark", "Present");
        await visitor.Press("Save", "Who came");
        await visitor.Sees("Attendance is saved");
        await visitor.Open($"/forums/meetings/{meeting}", "12 March 2026");
        await visitor.Follow(child.Name, Asked);
        await visitor.Follow("Who comes for it", "Who comes for this item");
        await Type(visitor, "Name", "Wyn Panelwriter");
        await visitor.Press("Ask them to come", "Who comes for this item");
        await visitor.Sees("Wyn Panelwriter is asked to come");
        await visitor.Follow(child.Name, Asked);
        foreach (var yes in await visitor.Page.Locator("main input[type=radio][value=Yes][name^=Lines]").AllAsync())
        {
            await yes.CheckAsync();
        }

        await visitor.Press("Save the answers", Asked);
        await Check(visitor, "Form.Outcome", "agreed");
        await Type(visitor, "Form.Reasons", "No other way to keep the child safe");
        await Type(visitor, "Form.Actions[0].Text", "Hold the placement planning meeting");
        await Type(visitor, "Form.Actions[0].Owner", "Wyn Panelwriter");
        await Type(visitor, "Form.Actions[0].DueOn.Day", "19");
        await Type(visitor, "Form.Actions[0].DueOn.Month", "3");
        await Type(visitor, "Form.Actions[0].DueOn.Year", "2026");
        await visitor.Press("Record the decision", "12 March 2026");
        await visitor.Press("Close the meeting", "12 March 2026");
        await visitor.Sees("The meeting is closed");
        await visitor.Follow("Minutes", "Minutes of");
        await visitor.Sees("No other way to keep the child safe");
    }

    private static async Task Read(Visitor visitor, TestPerson worker, TestChild child)
    {
        await Arrive(visitor, worker);
        await visitor.Open($"/children/{child.Id}/records", child.Name);
        await visitor.Follow(visitor.Page.Locator("main a[href$='/extract']"), Asked);
        await visitor.Sees("No other way to keep the child safe");
        await visitor.Open("/forums/actions", "What forums asked of me");
        await visitor.Follow("Hold the placement planning meeting", "Hold the placement planning meeting");
        await Check(visitor, "What", "done");
        await Type(visitor, "Words", "Held; the record is on file");
        await visitor.Press("Save", "What forums asked of me");
        await visitor.Sees("The action is done");
    }

    /// <summary>This afternoon: it can be closed the same day.</summary>
    private Task<ForumMeetingId> TodaysMeeting() => Product.App.InDatabase(TestData.FirstAuthority, async db =>
    {
        var meeting = new ForumMeeting(Forum, new PlannedMeeting(new DateOnly(2026, 3, 12), new TimeOnly(14, 0), new TimeOnly(16, 0), [], false));
        db.ForumMeetings.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    });

    private static async Task Arrive(Visitor visitor, TestPerson person)
    {
        await visitor.SignIn(person);
        await visitor.Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    private static Task Check(Visitor visitor, string name, string value) => visitor.Page.Locator($"main input[name='{name}'][value='{value}']").CheckAsync();

    private static Task Type(Visitor visitor, string name, string text) => visitor.Page.Locator($"main [name='{name}']").FillAsync(text);
}
