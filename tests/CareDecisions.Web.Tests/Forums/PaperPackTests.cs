using System.Net;
using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Forums.Papers;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Testing;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>The papers of a meeting in one file: for whom, of which agenda, who was told. It is 12 March 2026, 10:30.</summary>
public sealed class PaperPackTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Papers_OfAnAgendaThatChanges_AreMadeAnewAndNeverOpenedOld()
    {
        var meeting = await Agenda(new(2026, 4, 16));
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var asked = await (await administrator.Get(Of(meeting))).Send(form: "form[action*=Make]");
        asked.Text.ShouldContain("The papers wait to be made");

        await Task.WhenAll(RunJob(), RunJob());

        var made = await administrator.Get(Of(meeting));
        made.Has("a[href*='handler=Pdf']").ShouldBeTrue(made.Text);
        var pdf = (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Body;
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/Outlines");
        (await Looked()).ShouldContain(opened => opened.Contains("16 April 2026") && opened.Contains(nameof(PaperPack)));

        await RequestStory.Placed(app, await Child("Added"), meeting, 2);
        var changed = await administrator.Get(Of(meeting));
        changed.Text.ShouldContain("has changed since the papers were made");
        (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Status.ShouldBe(HttpStatusCode.NotFound);

        await RunJob();

        (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldStartWith("%PDF-");
        (await Packs(meeting)).ShouldHaveSingleItem().Items.ShouldBe(2);
    }

    [Fact]
    public async Task Papers_WithARestrictedChild_KeepItsNumberAndNothingElseOfIt()
    {
        var meeting = await Agenda(new(2026, 4, 23));
        var closed = await Secret();
        var hidden = await RequestStory.Placed(app, closed, meeting, 2);
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        var person = await TestData.CreateStaff(app, one => one.InAuthority(RequestStory.Authority).WithRoles("panel-administrator"));
        using var other = await PageClient.SignedIn(app, person);
        var asked = await (await administrator.Get(Of(meeting))).Send(form: "form[action*=Make]");
        await RunJob();

        asked.Text.ShouldContain("Item 2 is withheld from you");
        (await administrator.Get(Of(meeting))).Text.ShouldNotContain("Hiddenname");
        (await Packs(meeting)).ShouldHaveSingleItem().Withheld.ShouldBe([hidden.Value]);
        var html = await Drawn(meeting);
        html.ShouldContain("Item 1: Open Shownname");
        html.ShouldContain("Item 2: withheld");
        html.ShouldNotContain("Hiddenname");
        var ordinary = (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Body;
        (await other.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldBe(ordinary);

        // A grant that comes, or goes, makes it another reader: what was made for the others is not theirs, nor theirs the others'.
        await app.InDatabase(RequestStory.Authority, db =>
        {
            db.RestrictedGrants.Add(new RestrictedGrant(closed.Id, person.Id, "Sits for this child"));
            return db.SaveChangesAsync();
        });
        (await other.Get($"{Of(meeting)}?handler=Pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await other.Get(Of(meeting))).Send(form: "form[action*=Make]");
        await RunJob();
        (await other.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldStartWith("%PDF-");
        (await other.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldNotBe(ordinary);
        (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldBe(ordinary);
        (await Packs(meeting)).Select(one => one.Withheld.Count).Order().ShouldBe([0, 1]);

        await app.InDatabase(RequestStory.Authority, db => db.RestrictedGrants.Where(one => one.ChildId == closed.Id).ExecuteDeleteAsync());
        (await other.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldBe(ordinary);
    }

    [Fact]
    public async Task Papers_WhenARestrictedChildComesLater_AreMadeAnewWithoutItAndWhileTheyAreReadToo()
    {
        var meeting = await Agenda(new(2026, 5, 14));
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await (await administrator.Get(Of(meeting))).Send(form: "form[action*=Make]");
        await RunJob();

        var read = await Drawn(meeting, async () => await RequestStory.Placed(app, await Secret(), meeting, 2));

        read.ShouldContain("Item 1: Open Shownname");
        read.ShouldNotContain("Item 2");
        read.ShouldNotContain("Hiddenname");
        (await administrator.Get(Of(meeting))).Text.ShouldContain("has changed since the papers were made");
        await RunJob();
        (await administrator.Get($"{Of(meeting)}?handler=Pdf")).Body.ShouldStartWith("%PDF-");
        var pack = (await Packs(meeting)).ShouldHaveSingleItem();
        (pack.Items, pack.Seen.Count, pack.Withheld.Count).ShouldBe((2, 1, 1));
        (await Drawn(meeting)).ShouldNotContain("Hiddenname");
    }

    [Fact]
    public async Task Papers_SentOut_TellTheMembersAndSayWhoWasToldWhen()
    {
        var meeting = await Agenda(new(2026, 4, 30));
        var person = await TestData.CreateStaff(app, one => one.InAuthority(RequestStory.Authority).Named("Mo Member").WithRoles("panel-member"));
        await Sits(person, new(2026, 4, 30));
        using var administrator = await RequestStory.Person(app, "panel-administrator");
        await (await administrator.Get(Of(meeting))).Send(form: "form[action*=Make]");
        await RunJob();

        var sent = await (await administrator.Get(Of(meeting))).Send(form: "form[action*=Send]");

        sent.Problems.ShouldBeEmpty();
        sent.Text.ShouldContain("Mo Member, 12 March 2026");
        using var member = await PageClient.SignedIn(app, person);
        (await member.Get("/alerts")).Text.ShouldContain("The papers of A&R Panel of 30 April 2026 are out.");
        (await app.InDatabase(RequestStory.Authority, db => db.MeetingSteps.CountAsync(one => one.MeetingId == meeting && one.What == MeetingStep.Papers))).ShouldBe(1);
        var sentOut = await app.InDatabase(RequestStory.Authority, db => db.Outbox.Where(one => one.Body.Contains("30 April 2026")).Select(one => one.Body).ToListAsync());
        sentOut.ShouldNotBeEmpty();
        sentOut.ShouldAllBe(body => !body.Contains("Shownname"));
    }

    [Fact]
    public async Task Papers_ForWhoeverDoesNotSit_AreNotThere()
    {
        var meeting = await Agenda(new(2026, 5, 7));
        using var worker = await RequestStory.Person(app, "social-worker");

        (await worker.Get(Of(meeting))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await worker.Get($"{Of(meeting)}?handler=Pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Of(ForumMeetingId meeting) => $"/forums/meetings/{meeting}/papers";

    private async Task<ForumMeetingId> Agenda(DateOnly on)
    {
        var meeting = await RequestStory.Meeting(app, on);
        await RequestStory.Placed(app, await Child("Open"), meeting, 1);
        return meeting;
    }

    private Task<TestChild> Child(string name) => TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named(name, "Shownname"));

    private Task<TestChild> Secret() => TestData.CreateChild(app, one => one.InAuthority(RequestStory.Authority).Named("Secret", "Hiddenname").Restricted());

    private Task RunJob() => app.Services.GetRequiredService<JobRunner>().Run(
        JobSchedule.Find(nameof(MakePapers))!, app.Services.GetRequiredService<AuthorityCatalogue>().Find(RequestStory.Authority)!.Id, CancellationToken.None);

    private Task<List<PaperPack>> Packs(ForumMeetingId meeting) => app.InDatabase(RequestStory.Authority, db => db.PaperPacks.AsNoTracking().Where(one => one.MeetingId == meeting).ToListAsync());

    private Task<List<string>> Looked() => app.InDatabase(
        RequestStory.Authority, db => db.AuditEntries.Where(one => one.Action.Contains(nameof(OpenPapers)) && one.Changes != null).Select(one => one.Changes!).ToListAsync());

    /// <param name="meanwhile">What happens between the choice of what is in a pack and its reading.</param>
    private Task<string> Drawn(ForumMeetingId id, Func<Task>? meanwhile = null) => app.In(RequestStory.Authority, async services =>
    {
        var pack = (await Packs(id)).Single();
        var meeting = await app.InDatabase(RequestStory.Authority, db => db.ForumMeetings.SingleAsync(one => one.Id == id));
        var forum = services.GetRequiredService<IPackLibrary>().Get(RequestStory.Authority).Forums.Find(RequestStory.Forum)!;
        var edition = await services.GetRequiredService<PaperEditions>().OfPack(meeting, pack, CancellationToken.None);
        await (meanwhile?.Invoke() ?? Task.CompletedTask);
        var papers = await services.GetRequiredService<PaperReader>().Read(forum, meeting, edition, _ => Task.CompletedTask, CancellationToken.None);
        return await services.GetRequiredService<IPaperPages>().Draw(papers);
    });

    private Task<int> Sits(TestPerson person, DateOnly on) => app.InDatabase(RequestStory.Authority, db =>
    {
        db.ForumMembers.Add(new ForumMember(RequestStory.Forum, new MemberDetails { Name = "Mo Member", StaffId = person.Id, Position = SeatPosition.Member, From = on }));
        return db.SaveChangesAsync();
    });
}
