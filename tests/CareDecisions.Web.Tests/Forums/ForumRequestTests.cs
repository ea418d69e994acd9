using System.Net;
using CareDecisions.Domain.Forums;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>
/// One request from draft to decision, through the pages. It is 12 March 2026, 10:30; the panel takes applications five
/// working days before it meets, a late one if both managers agree.
/// </summary>
public abstract class ForumRequestTests(CareDecisionsApp app)
{
    private const string Forum = "ar-panel";

    [Fact]
    public async Task Submit_WithNothingWritten_NamesWhatIsMissing()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        var request = await story.Start(author);

        var refused = await request.Send(form: Submitting);

        refused.Problems.Single().ShouldStartWith("Add these first: What is asked for; Cost asked for, in full;");
        (await story.Request(app)).State.ShouldBe(RequestState.Draft);
    }

    [Fact]
    public async Task Submit_Complete_WaitsForItsApprover()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);

        var submitted = await story.Submitted(author, story.Later);

        submitted.Problems.ShouldBeEmpty();
        submitted.Text.ShouldContain("Waiting for approval");
        submitted.Text.ShouldContain("Team manager");
        (await story.Types(app)).ShouldNotContain("ForumRequestSubmitted");
    }

    [Fact]
    public async Task Sign_ByItsApprover_CountsAsInAndIsOnTheChildsStream()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);

        var signed = await story.Sign(app, "team-manager");

        signed.Text.ShouldContain("In, waiting for a place");
        (await story.Types(app)).ShouldContain("ForumRequestSubmitted");
    }

    [Fact]
    public async Task Sign_ByItsAuthor_IsRefusedWhateverTheirRole()
    {
        var story = await Story.Begin(app, "team-manager");
        using var author = await PageClient.SignedIn(app, story.Author);
        var submitted = await story.Submitted(author, story.Later);

        submitted.Has(Signing).ShouldBeFalse();
        (await submitted.Send(new Dictionary<string, string>(), "form[action*=Stop]")).Problems.ShouldBe(["Say why"]);
        (await story.Request(app)).State.ShouldBe(RequestState.Submitted);
    }

    [Fact]
    public async Task Submit_AfterTheCutOff_IsRefusedWithWhatToDoNext()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);

        var refused = await story.Submitted(author, story.Sooner);

        refused.Problems.ShouldBe(
            ["The cut-off for this meeting was Tuesday 10 March 2026. Choose the meeting of 26 March 2026, or ask Service manager and Head of children and family services to accept it late."]);
    }

    [Fact]
    public async Task Submit_AfterTheCutOffWithAReason_IsInOnceEverybodyAskedHasSigned()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Sooner, "Placement broke down yesterday");

        await story.Sign(app, "team-manager");
        (await story.Sign(app, "service-manager")).Problems.ShouldBe(["Say why it is taken after the cut-off"]);
        await story.Sign(app, "service-manager", "The child has nowhere to stay");
        (await story.Request(app)).State.ShouldBe(RequestState.Submitted);
        await story.Sign(app, "head-of-children-family-services", "Agreed with the service manager");

        (await story.Request(app)).State.ShouldBe(RequestState.Approved);
        var overridden = await app.InDatabase(Story.Authority, db => db.ForumSignatures.Where(one => one.Kind == SignatureKind.Override && one.RequestId == story.RequestId)
            .OrderBy(one => one.At).Select(one => one.RuleId + ": " + one.Words).ToListAsync());
        overridden.ShouldBe(["ar-panel.sub.01: The child has nowhere to stay", "ar-panel.sub.01: Agreed with the service manager"], ignoreOrder: true);
    }

    [Fact]
    public async Task Return_ByTheAdministrator_OpensTheFormAgain()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await Story.Person(app, "panel-administrator");
        var page = await administrator.Get(story.Path);

        await page.Send(new Dictionary<string, string> { ["Because"] = "The cost is for six weeks, not twelve", ["withdraw"] = "false" }, "form[action*=Stop]");

        var returned = await author.Get(story.Path);
        returned.Text.ShouldContain("The cost is for six weeks, not twelve");
        returned.Has(Submitting).ShouldBeTrue();
    }

    [Fact]
    public async Task Withdraw_FromTheFormsOwnPage_IsRefusedAndLeadsBackToTheRequest()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Start(author);
        var form = $"/records/{(await story.Request(app)).RecordId}";
        var page = await author.Get($"{form}/withdraw");

        var refused = await page.Send(new Dictionary<string, string> { ["Reason"] = "Begun by mistake" });

        refused.Problems.ShouldBe(["This is the form of a request to a forum. Submit or withdraw it from the request's own page."]);
        (await (await author.Get(form)).Follow("Back to the request")).Path.ShouldBe(story.Path);
    }

    [Fact]
    public async Task Decide_OnTheAgenda_StandsOnTheRequestAndTheStream()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        await story.Sign(app, "team-manager");
        using var administrator = await Story.Person(app, "panel-administrator");
        await story.PutOnAgenda(administrator);
        var item = await administrator.Get($"/forums/meetings/{story.Later}/items/{story.RequestId}");

        var refused = await item.Send(new Dictionary<string, string> { ["childId"] = $"{story.Child.Id}", ["Form.Outcome"] = "agreed" });
        refused.Problems.ShouldContain("This forum's terms ask for it: Costs of the agreed package");
        var agenda = await item.Send(Decision(story));

        agenda.Problems.ShouldBeEmpty();
        agenda.Text.ShouldContain("Decided");
        var shown = await author.Get(story.Path);
        shown.Text.ShouldContain("Agreed");
        shown.Text.ShouldContain("£1,250.00");
        shown.Text.ShouldContain("Book the therapist");
        (await story.Types(app)).ShouldBe(["ForumDecisionMade", "ForumMeetingHeld", "ForumRequestSubmitted"], ignoreOrder: true);
    }

    [Fact]
    public async Task Item_ForSomebodyWithoutASeatOrTheChild_IsNotThere()
    {
        var story = await Story.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var other = await Story.Person(app, "social-worker");
        using var elsewhere = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles("panel-administrator")));

        (await other.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get($"/forums/meetings/{story.Later}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Item_OfARestrictedChild_IsNotThereForTheAdministrator()
    {
        var story = await Story.Begin(app, isRestricted: true);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await Story.Person(app, "panel-administrator");

        (await administrator.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get($"/forums/meetings/{story.Later}")).Body.ShouldNotContain(story.Child.Name);
    }

    private const string Submitting = "form[action*=Submit]";
    private const string Signing = "form[action*=Sign]";

    private static Dictionary<string, string> Decision(Story story) => new()
    {
        ["childId"] = $"{story.Child.Id}",
        ["Form.Outcome"] = "agreed",
        ["Form.Reasons"] = "Family therapy, twelve weeks",
        ["Form.WeeklyCost"] = "1250",
        ["Form.FundedBy"] = "Children's social care",
        ["Form.Actions[0].Text"] = "Book the therapist",
        ["Form.Actions[0].Owner"] = "Jo Placeholder",
        ["Form.Actions[0].DueOn.Day"] = "2",
        ["Form.Actions[0].DueOn.Month"] = "4",
        ["Form.Actions[0].DueOn.Year"] = "2026",
    };

    /// <summary>A worker, their child and two meetings: 17 March, whose cut-off has passed, and 26 March.</summary>
    private sealed class Story
    {
        public const string Authority = TestData.SecondAuthority;

        private const string Form = "form[data-autosave]";

        public required TestPerson Author { get; init; }

        public required TestChild Child { get; init; }

        public required ForumMeetingId Sooner { get; init; }

        public required ForumMeetingId Later { get; init; }

        public ForumRequestId RequestId { get; private set; }

        public string Path => $"/forums/requests/{RequestId}";

        public static async Task<Story> Begin(CareDecisionsApp app, string role = "social-worker", bool isRestricted = false)
        {
            var team = await TestData.CreateTeam(app, authority: Authority);
            var author = await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role).InTeam(team));
            var child = await TestData.CreateChild(app, one =>
            {
                one.InAuthority(Authority).Named("Ines", $"Placeholder{Guid.NewGuid():N}").AllocatedTo(author);
                if (isRestricted)
                {
                    one.Restricted();
                }
            });
            return new Story { Author = author, Child = child, Sooner = await Meeting(app, new(2026, 3, 17)), Later = await Meeting(app, new(2026, 3, 26)) };
        }

        public static async Task<PageClient> Person(CareDecisionsApp app, string role) =>
            await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role)));

        public Task<ForumRequest> Request(CareDecisionsApp app) => app.InDatabase(Authority, db => db.ForumRequests.AsNoTracking().SingleAsync(one => one.Id == RequestId));

        public Task<List<string>> Types(CareDecisionsApp app) =>
            app.InDatabase(Authority, db => db.CaseEvents.Where(one => one.ChildId == Child.Id && one.Type.StartsWith("Forum")).Select(one => one.Type).ToListAsync());

        public async Task<PageAnswer> Start(PageClient client)
        {
            var page = await client.Get($"/forums/requests/start?child={Child.Id}");
            var request = await page.Send(new Dictionary<string, string> { ["Asked"] = $"{Forum}/dec.resource-package" });
            RequestId = ForumRequestId.Parse(request.Path.Split('/')[^1], null);
            return request;
        }

        /// <summary>Answers everything and hands it in for a meeting.</summary>
        public async Task<PageAnswer> Submitted(PageClient client, ForumMeetingId meeting, string? late = null)
        {
            var request = await Start(client);
            foreach (var link in request.Document.QuerySelectorAll("a.govuk-task-list__link").Select(one => one.GetAttribute("href")!))
            {
                var section = await client.Get(link);
                var sent = await section.Send(Answers(section), Form);

                // An answer may ask for another: that question is on the page that comes back.
                (sent.Problems.Count == 0 ? sent : await sent.Send(Answers(sent), Form)).Problems.ShouldBeEmpty();
            }

            var ready = await client.Get(Path);
            var typed = new Dictionary<string, string> { ["MeetingId"] = $"{meeting}" };
            if (late is not null)
            {
                typed["Reason"] = late;
            }

            return await ready.Send(typed, Submitting);
        }

        public async Task<PageAnswer> Sign(CareDecisionsApp app, string role, string? words = null)
        {
            using var approver = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.InAuthority(Authority).WithRoles(role).InTeam(Author.TeamId!.Value)));
            var page = await approver.Get(Path);
            return await page.Send(words is null ? [] : new Dictionary<string, string> { ["Reason"] = words }, Signing);
        }

        public async Task PutOnAgenda(PageClient administrator)
        {
            var meeting = await administrator.Get($"/forums/meetings/{Later}");
            var placed = await meeting.Send(
                new Dictionary<string, string> { ["by"] = "0" }, $"form:has(input[value='{RequestId}'])");
            placed.Problems.ShouldBeEmpty();
        }

        private static Task<ForumMeetingId> Meeting(CareDecisionsApp app, DateOnly date) => app.InDatabase(Authority, async db =>
        {
            var there = await db.ForumMeetings.SingleOrDefaultAsync(one => one.ForumId == Forum && one.PlannedFor == date);
            if (there is null)
            {
                there = new ForumMeeting(Forum, new PlannedMeeting(date, new TimeOnly(10, 0), new TimeOnly(13, 0), [], false));
                db.ForumMeetings.Add(there);
                await db.SaveChangesAsync();
            }

            return there.Id;
        });

        private static Dictionary<string, string> Answers(PageAnswer section)
        {
            var typed = new Dictionary<string, string> { ["finish"] = "true" };
            foreach (var box in section.Document.QuerySelectorAll($"{Form} [data-question]:not([hidden]) textarea, {Form} [data-question]:not([hidden]) input"))
            {
                var (name, type) = (box.GetAttribute("name") ?? "", box.GetAttribute("type"));
                var isLaterRow = box.Closest("table") is not null && !name.Contains("[0].", StringComparison.Ordinal);
                if (name.Length == 0 || type == "hidden" || isLaterRow || box.HasAttribute("data-date-words"))
                {
                    continue;
                }

                var value = type is "radio" or "checkbox" ? box.GetAttribute("value")!
                    : box.GetAttribute("data-date-part") switch { "day" => "11", "month" => "3", "year" => "2026", _ => Words(box) };
                typed.TryAdd(name, value);
            }

            return typed;
        }

        /// <summary>Dates and figures where they are asked for; only the first row of a table.</summary>
        private static string Words(AngleSharp.Dom.IElement box) => box.HasAttribute("placeholder") ? "11 3 26"
            : box.TagName == "TEXTAREA" ? "Written for the test"
            : "1200";
    }
}

public sealed class ForumRequestOnSqlite(SqliteApp app) : ForumRequestTests(app), IClassFixture<SqliteApp>;

public sealed class ForumRequestOnPostgreSql(PostgreSqlApp app) : ForumRequestTests(app), IClassFixture<PostgreSqlApp>;
