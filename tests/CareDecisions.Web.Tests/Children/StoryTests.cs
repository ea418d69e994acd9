using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Web.Tests.Children;

/// <summary>What a child's page says of how things stand on Thursday 12 March 2026, and where it comes from.</summary>
/// <param name="mostCommands">SQLite, in the process, takes one statement at a time: the audit's row and its chain's head are two.</param>
public abstract class StoryTests(CareDecisionsApp app, int mostCommands)
{
    private static readonly DateTimeOffset February = new(2026, 2, 3, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Story_OfAChildInCare_SaysHowThingsStandAndFromWhichEvent()
    {
        var (client, child) = await InCare();

        var story = await client.Get($"/children/{child.Id}");

        Row(story, "Placed").ShouldStartWith("In house foster From placement started on 5 Feb 2026, recorded by Test");
        Row(story, "Placed").ShouldContain("Agreed From gateway panel agreed on 3 Feb 2026, recorded by Test");
        Row(story, "Legal status").ShouldStartWith("Code C1 of the looked-after return From interim care order made on 4 Feb 2026");
        Row(story, "Known risks and needs").ShouldStartWith("Missing From child went missing on 11 Mar 2026");
        Row(story, "Known risks and needs").ShouldContain("Child protection concerns are current From child became looked after on 3 Feb 2026");
        Row(story, "Plan and aim").ShouldStartWith("Care plan, since 3 Feb 2026 From child became looked after on 3 Feb 2026");
        Row(story, "Plan and aim").ShouldContain("Aim: return home From care plan completed on 6 Feb 2026");
        Row(story, "Responsible").ShouldContain("Team Story");
        Row(story, "Responsible").ShouldContain("Managed by Maud Manager");
        Row(story, "Last seen").ShouldStartWith("20 Feb 2026 by Test, alone From visit made on 20 Feb 2026");
        Row(story, "Next review").ShouldContain("Must be held by");
        Row(story, "Late").ShouldContain("late, first:");

        var source = await story.Follow("child went missing on 11 Mar 2026");
        source.Heading.ShouldBe("Child went missing");
        source.Text.ShouldContain("The child is reported missing");
    }

    [Fact]
    public async Task Story_WhereWhatWasSaidIsWithdrawn_NoLongerSaysIt()
    {
        var (client, child) = await InCare();
        var source = await (await client.Get($"/children/{child.Id}")).Follow("child went missing on 11 Mar 2026");

        await (await source.Follow("Withdraw this entry")).Send(new Dictionary<string, string> { ["Reason"] = "She was at school" });

        var story = await client.Get($"/children/{child.Id}");
        Row(story, "Known risks and needs").ShouldNotContain("Missing");
    }

    [Fact]
    public async Task Chronology_OnAPagePastTheLast_IsTheLastPage()
    {
        var (client, child) = await InCare();

        var page = await client.Get($"/children/{child.Id}/chronology?page=9");

        page.Text.ShouldContain("Child became looked after");
    }

    [Fact]
    public async Task Story_WhereAnotherPlanEnds_StillTellsOfTheProtectionPlan()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker)
            .With("ChildInNeedPlanStarted", February)
            .With("ChildProtectionPlanStarted", February.AddDays(2), ("plan.category", "\"neglect\""))
            .With("ChildInNeedPlanClosed", February.AddDays(3))
            .With("ChildBecameLookedAfter", February.AddDays(4), ("plan.type", "\"cla\"")));
        using var client = await PageClient.SignedIn(app, worker);

        var story = await client.Get($"/children/{child.Id}");

        Row(story, "Known risks and needs").ShouldStartWith("Child protection plan: neglect");
        Row(story, "Plan and aim").ShouldStartWith("Care plan, since 7 Feb 2026");
    }

    [Fact]
    public async Task Story_OfAChildOfWhomLittleIsKnown_SaysWhatIsNotOnRecord()
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one => one.AllocatedTo(worker));
        using var client = await PageClient.SignedIn(app, worker);

        var story = await client.Get($"/children/{child.Id}");

        Row(story, "Lives").ShouldBe("No address or placement is on record");
        Row(story, "Known risks and needs").ShouldBe("Nothing is recorded as a risk or need now. That is what the record says, not that there is none.");
        Row(story, "Last seen").ShouldBe("No visit is on record");
        Row(story, "Late").ShouldBe("Nothing is late");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(2_000)]
    public async Task Story_OfAnyLength_TakesSixRoundTripsOrFewer(int events)
    {
        var worker = await TestData.CreateStaff(app);
        var child = await TestData.CreateChild(app, one =>
        {
            one.AllocatedTo(worker);
            for (var at = 0; at < events; at++)
            {
                one.With(at % 2 == 0 ? "CaseNoteRecorded" : "RecordableEventOccurred", February.AddMinutes(at));
            }
        });
        using var client = await PageClient.SignedIn(app, worker);
        (await client.Get($"/children/{child.Id}")).All(".moj-timeline__item").Count.ShouldBe(10);
        using var trips = RoundTrips.Watch(app.Database.Name);

        await client.Get($"/children/{child.Id}");

        trips.Commands.Count.ShouldBeLessThanOrEqualTo(mostCommands, string.Join("\n\n", trips.Commands));
    }

    /// <summary>What stands beside a heading of the story.</summary>
    private static string Row(PageAnswer page, string key) => page.Document.QuerySelectorAll(".app-story .govuk-summary-list__row")
        .Where(row => row.QuerySelector("dt")!.TextContent.Trim() == key)
        .Select(row => string.Join(' ', row.QuerySelector("dd")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        .Single();

    private async Task<(PageClient Client, TestChild Child)> InCare()
    {
        var team = await TestData.CreateTeam(app, "Team Story");
        var worker = await TestData.CreateStaff(app, person => person.InTeam(team));
        await TestData.CreateStaff(app, person => person.InTeam(team).Named("Maud Manager").WithRoles("practice-manager"));
        var child = await TestData.CreateChild(app, one => one
            .AllocatedTo(worker)
            .With("CaseAllocated", February)
            .With("GatewayPanelAgreed", February)
            .With("ChildBecameLookedAfter", February, ("plan.type", "\"cla\""), ("case.childLookedAfter", "true"), ("case.childProtectionConcerns", "true"))
            .With("InterimCareOrderMade", February.AddDays(1), ("legalStatus.code", "\"C1\""))
            .With("PlacementStarted", February.AddDays(2), ("placement.kind", "\"in-house-foster\""), ("placement.current", "true"))
            .With("CarePlanCompleted", February.AddDays(3), ("permanence.primaryPlan", "\"return-home\""))
            .With("VisitMade", February.AddDays(17), ("visit.seenAlone", "true"))
            .With("ChildWentMissing", new DateTimeOffset(2026, 3, 11, 22, 0, 0, TimeSpan.Zero)));
        return (await PageClient.SignedIn(app, worker), child);
    }
}

public sealed class StoryOnSqlite(SqliteApp app) : StoryTests(app, mostCommands: 7), IClassFixture<SqliteApp>;

public sealed class StoryOnPostgreSql(PostgreSqlApp app) : StoryTests(app, mostCommands: 6), IClassFixture<PostgreSqlApp>;
