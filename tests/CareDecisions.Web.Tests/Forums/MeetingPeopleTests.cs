using System.Net;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>Who sits, who came, who is asked to come, and the minutes of it. It is 12 March 2026, 10:30.</summary>
public sealed class MeetingPeopleTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Members = $"/forums/{RequestStory.Forum}/members";
    private const string Accountant = "Panel accountant (senior or assistant accountant), member";
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Fact]
    public async Task Name_SomebodyForASeat_TakesItFromTheSeatsWithoutAName()
    {
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get(Members);
        page.Text.ShouldContain(Accountant);

        var named = await page.Send(Member("Ada Ledger", "ar-panel.mem.05"));

        named.Problems.ShouldBeEmpty();
        named.Text.ShouldContain("Ada Ledger");
        named.All("main ul.govuk-list--bullet li").ShouldNotContain(Accountant);
    }

    [Theory]
    [InlineData("", "ar-panel.mem.05", "", "Enter their full name")]
    [InlineData("Nobody Known", "", "", "Select the seat they take")]
    [InlineData("Nobody Known", "no-seat", "", "Select the seat they take")]
    [InlineData("Nobody Known", "Adviser", "", "Nobody of that full name has an account here. Say what they do and for whom")]
    public async Task Name_WithoutWhatIsNeeded_IsRefused(string name, string seat, string represents, string problem)
    {
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var typed = Member(name, seat);
        typed["Represents"] = represents;

        (await (await administrator.Get(Members)).Send(typed)).Problems.ShouldBe([problem]);
    }

    [Fact]
    public async Task Members_ForWhoeverDoesNotRunTheForum_AreReadAndNotNamed()
    {
        using var worker = await RequestStory.Person(app, "social-worker");

        var page = await worker.Get(Members);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Has("main form").ShouldBeFalse();
    }

    [Fact]
    public async Task Attendance_ForAMemberWhoDoesNotRecord_IsReadAndNotWritten()
    {
        var meeting = await RequestStory.Meeting(app, Today);
        await Sits("Ray Reader");
        using var member = await RequestStory.Person(app, "placement-officer");

        var page = await member.Get($"/forums/meetings/{meeting}/attendance");

        page.Text.ShouldContain("Ray Reader");
        page.Has("main form").ShouldBeFalse();
        (await member.Get($"/forums/meetings/{meeting}/minutes")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task LastDay_OfAMember_KeepsThemAtTheMeetingOfThatDayAndNotLater()
    {
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var member = await Sits("Ola Goneby");
        var (there, later) = (await RequestStory.Meeting(app, new(2026, 4, 14)), await RequestStory.Meeting(app, new(2026, 4, 15)));
        var page = await administrator.Get($"{Members}/{member}");

        (await page.Send(Day("Until", new(2026, 4, 14)))).Problems.ShouldBeEmpty();

        (await administrator.Get($"/forums/meetings/{there}/attendance")).Text.ShouldContain("Ola Goneby");
        (await administrator.Get($"/forums/meetings/{later}/attendance")).Text.ShouldNotContain("Ola Goneby");
    }

    [Fact]
    public async Task Attendance_RecordedByTwoAtOnce_IsNotWrittenOver()
    {
        var meeting = await RequestStory.Meeting(app, Today);
        var member = await Sits("Ned Twice");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        using var chair = await RequestStory.Person(app, "head-of-children-family-services");
        var (first, second) = (await administrator.Get($"/forums/meetings/{meeting}/attendance"), await chair.Get($"/forums/meetings/{meeting}/attendance"));
        (await first.Send(Mark(first, member, "Present"))).Problems.ShouldBeEmpty();

        var refused = await second.Send(Mark(second, member, "Apologies", "Dee Stander"));

        refused.Problems.ShouldHaveSingleItem().ShouldContain("has recorded “present” meanwhile. Save again to record “apologies, Dee Stander came instead” instead");
        (await refused.Send()).Problems.ShouldBeEmpty();
        (await chair.Get($"/forums/meetings/{meeting}/minutes")).Text.ShouldContain("Ned Twice, member: apologies; Dee Stander came instead");
    }

    [Fact]
    public async Task Attendance_BeforeTheDay_TakesApologiesAlone()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 20));
        var member = await Sits("Una Early");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{meeting}/attendance");

        (await page.Send(Mark(page, member, "Present"))).Problems.ShouldBe(["The meeting is not held yet. Before its day only apologies can be recorded."]);
        (await page.Send(Mark(page, member, "Apologies"))).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Attendance_ForWhoeverDoesNotSit_IsNotThere()
    {
        var meeting = await RequestStory.Meeting(app, Today);
        using var worker = await RequestStory.Person(app, "social-worker");

        (await worker.Get($"/forums/meetings/{meeting}/attendance")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"/forums/meetings/{meeting}/minutes")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Minutes_WithARestrictedChild_KeepItsNumberAndNothingElse()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 11));
        var closed = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named("Secret", "Hiddenname").Restricted());
        var open = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named("Open", "Shownname"));
        var member = await Sits("Ivy Leaver");
        var hidden = await RequestStory.Placed(app, closed, meeting, 1);
        var item = await RequestStory.Placed(app, open, meeting, 2);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var people = await administrator.Get($"/forums/meetings/{meeting}/items/{item}/people");
        (await people.Send(new Dictionary<string, string> { ["MemberId"] = $"{member}", ["Words"] = "Her sister fosters the child", ["Leaves"] = "True" }, "form[action*=Declare]")).Problems.ShouldBeEmpty();

        var minutes = await administrator.Get($"/forums/meetings/{meeting}/minutes");
        var agenda = await administrator.Get($"/forums/meetings/{meeting}");

        minutes.Text.ShouldContain("Item 1: withheld");
        minutes.Text.ShouldContain("Item 2: Open Shownname");
        minutes.Text.ShouldContain("Ivy Leaver, who left for the item: Her sister fosters the child");
        (minutes.Body + agenda.Body).ShouldNotContain("Hiddenname");
        (await administrator.Get($"/forums/meetings/{meeting}/minutes?handler=Pdf")).Body.ShouldStartWith("%PDF-");
        agenda.Text.ShouldContain("Item 1 is withheld from you");
        agenda.Text.ShouldContain("10:20 (20 min)");
        (await administrator.Get($"/forums/meetings/{meeting}/items/{hidden}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Close_WhileNobodyHasSaidWhoCame_IsRefusedByName()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 10));
        var member = await Sits("Pat Unmarked", new(2026, 3, 10), new(2026, 3, 10));
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var item = await RequestStory.Placed(app, child, meeting, 1);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await RequestStory.Weigh(administrator, $"/forums/meetings/{meeting}/items/{item}");
        (await (await administrator.Get($"/forums/meetings/{meeting}/items/{item}")).Send(Agreed(child))).Problems.ShouldBeEmpty();

        var refused = await (await administrator.Get($"/forums/meetings/{meeting}")).Send(form: "form[action*=Close]");

        refused.Problems.ShouldHaveSingleItem().ShouldContain("Pat Unmarked");
        var attendance = await administrator.Get($"/forums/meetings/{meeting}/attendance");
        var marks = attendance.Document.QuerySelectorAll("input[name$=MemberId]").SelectMany(one => Mark(attendance, Guid.Parse(one.GetAttribute("value")!), "Absent"));
        (await attendance.Send(marks.ToDictionary())).Problems.ShouldBeEmpty();
        (await (await administrator.Get($"/forums/meetings/{meeting}")).Send(form: "form[action*=Close]")).Text.ShouldContain("The meeting is closed");
        (await administrator.Get($"/forums/meetings/{meeting}/attendance")).Text.ShouldContain("Absent");
        member.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Author_PutOnTheAgenda_IsAskedToComeAndToldOnceForEachTime()
    {
        var story = await RequestStory.Begin(app, later: new DateOnly(2026, 5, 7));
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        await story.Sign(app, "team-manager");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await story.PutOnAgenda(administrator);
        (await administrator.Get($"/forums/meetings/{story.Later}/items/{story.RequestId}/people")).Text.ShouldContain($"{story.Author.Name} Presents. Not told the time yet");

        await (await administrator.Get($"/forums/meetings/{story.Later}")).Send(form: "form[action*=Tell]");
        await (await administrator.Get($"/forums/meetings/{story.Later}")).Send(form: "form[action*=Tell]");

        var told = await app.InDatabase(RequestStory.Authority, db => db.Notices.Where(one => one.RecipientId == story.Author.Id && one.Words.Contains("asked to come")).ToListAsync());
        told.ShouldHaveSingleItem().Words.ShouldBe("A&R Panel hears an item you are asked to come for on 7 May 2026 at 10:00.");
        told[0].Words.ShouldNotContain(story.Child.Name);
    }

    [Fact]
    public async Task Expected_HoldsWhatWasReturnedAndWhatWasToComeBack()
    {
        var (before, meeting) = (await RequestStory.Meeting(app, new(2026, 3, 9)), await RequestStory.Meeting(app, new(2026, 5, 21)));
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named("Bea", "Returning"));
        var item = await RequestStory.Placed(app, child, before, 1);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var typed = Agreed(child);
        typed["Form.Outcome"] = "return-to-forum";
        foreach (var (name, value) in Day("Form.ReturnOn", new(2026, 5, 20)))
        {
            typed[name] = value;
        }

        (await (await administrator.Get($"/forums/meetings/{before}/items/{item}")).Send(typed)).Problems.ShouldBeEmpty();

        (await administrator.Get($"/forums/meetings/{meeting}")).Text.ShouldContain("was to come back by 20 May 2026; no new request has been made");
    }

    [Fact]
    public async Task Checklist_AnsweredByTwoAtOnce_KeepsBothAndAsksWhereTheyDiffer()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 6));
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var item = await RequestStory.Placed(app, child, meeting, 1, "dec.looked-after-placement");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        using var chair = await RequestStory.Person(app, "head-of-children-family-services");
        var page = $"/forums/meetings/{meeting}/items/{item}";
        var (first, second) = (await administrator.Get(page), await chair.Get(page));
        (await first.Send(new Dictionary<string, string> { ["Lines[0].Said"] = "Yes", ["Lines[0].Words"] = "The plan of 3 March", ["answersOnly"] = "true" })).Problems.ShouldBeEmpty();

        (await second.Send(new Dictionary<string, string> { ["Lines[1].Said"] = "No", ["answersOnly"] = "true" })).Problems.ShouldBeEmpty();
        var rival = await second.Send(new Dictionary<string, string> { ["Lines[0].Said"] = "No", ["answersOnly"] = "true" });

        rival.Problems.ShouldHaveSingleItem().ShouldContain("has recorded “yes: The plan of 3 March” meanwhile. Save again to record “no” instead");
        var answers = await app.InDatabase(RequestStory.Authority, db => db.ItemAnswers.Where(one => one.RequestId == item).OrderBy(one => one.RuleId).Select(one => one.Said).ToListAsync());
        answers.ShouldBe([ChecklistSaid.Yes, ChecklistSaid.No]);
        (await administrator.Get($"/forums/meetings/{meeting}/minutes")).Text.ShouldContain("yes: The plan of 3 March");
    }

    [Fact]
    public async Task Decision_WithQuestionsThatMustBeAnsweredOpen_IsRefusedAndADeferralIsNot()
    {
        var meeting = await RequestStory.Meeting(app, new(2026, 3, 5));
        var child = await TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority));
        var item = await RequestStory.Placed(app, child, meeting, 1, "dec.looked-after-placement");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get($"/forums/meetings/{meeting}/items/{item}");
        var typed = Agreed(child);

        (await page.Send(typed)).Problems.ShouldContain(problem => problem.StartsWith("Answer what the forum has to weigh first: Plan brings substantial long-term benefit", StringComparison.Ordinal));

        typed["Form.Outcome"] = "deferred";
        (await page.Send(typed)).Problems.ShouldNotContain(problem => problem.StartsWith("Answer what", StringComparison.Ordinal));
    }

    internal static Dictionary<string, string> Agreed(TestChild child) => new()
    {
        ["childId"] = $"{child.Id}",
        ["Form.Outcome"] = "agreed",
        ["Form.Reasons"] = "Family therapy, twelve weeks",
        ["Form.WeeklyCost"] = "1250",
        ["Form.FundedBy"] = "Children's social care",
    };

    /// <summary>One member's line on the page, as somebody would fill it in.</summary>
    internal static Dictionary<string, string> Mark(PageAnswer page, Guid member, string mark, string? standIn = null)
    {
        var line = page.Document.QuerySelector($"input[value='{member}']")!.GetAttribute("name")!.Replace(".MemberId", "", StringComparison.Ordinal);
        var typed = new Dictionary<string, string> { [$"{line}.Mark"] = mark };
        if (standIn is not null)
        {
            typed[$"{line}.StandIn"] = standIn;
        }

        return typed;
    }

    private static Dictionary<string, string> Member(string name, string seat) =>
        new(Day("From", new(2026, 3, 1))) { ["Name"] = name, ["SitsAs"] = seat };

    private static Dictionary<string, string> Day(string field, DateOnly day) =>
        new() { [$"{field}.Day"] = $"{day.Day}", [$"{field}.Month"] = $"{day.Month}", [$"{field}.Year"] = $"{day.Year}" };

    private Task<Guid> Sits(string name, DateOnly? from = null, DateOnly? until = null) => app.InDatabase(RequestStory.Authority, async db =>
    {
        var member = new ForumMember(RequestStory.Forum, new MemberDetails { Name = name, Position = SeatPosition.Member, From = from ?? new DateOnly(2026, 3, 1) });
        if (until is { } last)
        {
            member.End(last);
        }

        db.ForumMembers.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    });
}
