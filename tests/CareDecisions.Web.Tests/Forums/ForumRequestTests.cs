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
    [Fact]
    public async Task Submit_WithNothingWritten_NamesWhatIsMissing()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        var request = await story.Start(author);

        var refused = await request.Send(form: Submitting);

        refused.Problems.Single().ShouldStartWith("Add these first: What is asked for; Cost asked for, in full;");
        (await story.Request(app)).State.ShouldBe(RequestState.Draft);
    }

    [Fact]
    public async Task Submit_Complete_WaitsForItsApprover()
    {
        var story = await RequestStory.Begin(app);
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
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);

        var signed = await story.Sign(app, "team-manager");

        signed.Text.ShouldContain("In, waiting for a place");
        (await story.Types(app)).ShouldContain("ForumRequestSubmitted");
    }

    [Fact]
    public async Task Sign_ByItsAuthor_IsRefusedWhateverTheirRole()
    {
        var story = await RequestStory.Begin(app, "team-manager");
        using var author = await PageClient.SignedIn(app, story.Author);
        var submitted = await story.Submitted(author, story.Later);

        submitted.Has(Signing).ShouldBeFalse();
        (await submitted.Send(new Dictionary<string, string>(), "form[action*=Stop]")).Problems.ShouldBe(["Say why"]);
        (await story.Request(app)).State.ShouldBe(RequestState.Submitted);
    }

    [Fact]
    public async Task Submit_AfterTheCutOff_IsRefusedWithWhatToDoNext()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);

        var refused = await story.Submitted(author, story.Sooner);

        refused.Problems.ShouldBe(
            ["The cut-off for this meeting was Tuesday 10 March 2026. Choose the meeting of 26 March 2026, or ask Service manager and Head of children and family services to accept it late."]);
    }

    [Fact]
    public async Task Submit_AfterTheCutOffWithAReason_IsInOnceEverybodyAskedHasSigned()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Sooner, "Placement broke down yesterday");

        await story.Sign(app, "team-manager");
        (await story.Sign(app, "service-manager")).Problems.ShouldBe(["Say why it is taken after the cut-off"]);
        await story.Sign(app, "service-manager", "The child has nowhere to stay");
        (await story.Request(app)).State.ShouldBe(RequestState.Submitted);
        await story.Sign(app, "head-of-children-family-services", "Agreed with the service manager");

        (await story.Request(app)).State.ShouldBe(RequestState.Approved);
        var overridden = await app.InDatabase(RequestStory.Authority, db => db.ForumSignatures.Where(one => one.Kind == SignatureKind.Override && one.RequestId == story.RequestId)
            .OrderBy(one => one.At).Select(one => one.RuleId + ": " + one.Words).ToListAsync());
        overridden.ShouldBe(["ar-panel.sub.01: The child has nowhere to stay", "ar-panel.sub.01: Agreed with the service manager"], ignoreOrder: true);
    }

    [Fact]
    public async Task Return_ByTheAdministrator_OpensTheFormAgain()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var page = await administrator.Get(story.Path);

        await page.Send(new Dictionary<string, string> { ["Because"] = "The cost is for six weeks, not twelve", ["withdraw"] = "false" }, "form[action*=Stop]");

        var returned = await author.Get(story.Path);
        returned.Text.ShouldContain("The cost is for six weeks, not twelve");
        returned.Has(Submitting).ShouldBeTrue();
    }

    [Fact]
    public async Task Withdraw_FromTheFormsOwnPage_IsRefusedAndLeadsBackToTheRequest()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Start(author);
        var form = $"/records/{(await story.Request(app)).RecordId}";
        var page = await author.Get($"{form}/withdraw");

        var refused = await page.Send(new Dictionary<string, string> { ["Reason"] = "Begun by mistake" });

        refused.Problems.ShouldBe(["This is the form of a request to a forum, or of an agreement outside one. Submit or withdraw it from that page."]);
        (await (await author.Get(form)).Follow("Back to the request")).Path.ShouldBe(story.Path);
    }

    [Fact]
    public async Task Decide_OnTheAgenda_StandsOnTheRequestAndTheStream()
    {
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        await story.Sign(app, "team-manager");
        using var administrator = await RequestStory.Person(app, "panel-administrator");
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
        var story = await RequestStory.Begin(app);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var other = await RequestStory.Person(app, "social-worker");
        using var elsewhere = await PageClient.SignedIn(app, await TestData.CreateStaff(app, person => person.WithRoles("panel-administrator")));

        (await other.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get($"/forums/meetings/{story.Later}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Item_OfARestrictedChild_IsNotThereForTheAdministrator()
    {
        var story = await RequestStory.Begin(app, isRestricted: true);
        using var author = await PageClient.SignedIn(app, story.Author);
        await story.Submitted(author, story.Later);
        using var administrator = await RequestStory.Person(app, "panel-administrator");

        (await administrator.Get(story.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.Get($"/forums/meetings/{story.Later}")).Body.ShouldNotContain(story.Child.Name);
    }

    private const string Submitting = RequestStory.Submitting;
    private const string Signing = RequestStory.Signing;

    private static Dictionary<string, string> Decision(RequestStory story) => new()
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
}

public sealed class ForumRequestOnSqlite(SqliteApp app) : ForumRequestTests(app), IClassFixture<SqliteApp>;

public sealed class ForumRequestOnPostgreSql(PostgreSqlApp app) : ForumRequestTests(app), IClassFixture<PostgreSqlApp>;
