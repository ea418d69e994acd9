using System.Net;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Forums.Settings;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Records;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Forums;

/// <summary>What the sources leave open, confirmed by the authority. It is 12 March 2026.</summary>
public sealed class ConfirmedValueTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string List = "/administration/forum-settings";
    private const string PapersOut = $"{List}/ar_papers_out";
    private const string Confirming = "form[action*=Confirm]";
    private const string PapersRule = "Papers go to members within the time agreed; the time is not stated.";

    [Fact]
    public async Task Value_ConfirmedFromADay_CountsForMeetingsFromThatDayAndNoMoreOnceUndone()
    {
        var (sooner, later) = (await RequestStory.Meeting(app, new(2026, 3, 17)), await RequestStory.Meeting(app, new(2026, 3, 26)));
        using var owner = await RequestStory.Person(app, "configuration-owner");
        (await owner.Get(List)).Text.ShouldContain("Not yet confirmed");
        (await Papers(later)).ShouldBeEmpty();

        var confirmed = await (await owner.Get(PapersOut)).Send(Typed("3", new(2026, 3, 20), "Panel of 5 March"), Confirming);

        confirmed.Problems.ShouldBeEmpty();
        confirmed.Text.ShouldContain("Panel of 5 March");
        (await Papers(later)).ShouldBe([$"Monday 23 March 2026: {PapersRule}"]);
        (await Papers(sooner)).ShouldBeEmpty();
        var undo = await owner.Get(confirmed.Document.QuerySelector("main a[href*='/undo/']")!.GetAttribute("href")!);
        (await undo.Send(new Dictionary<string, string> { ["Reason"] = "Not decided after all" })).Text.ShouldContain("Not decided after all");
        (await Papers(later)).ShouldBeEmpty();

        async Task<IEnumerable<string>> Papers(ForumMeetingId meeting) =>
            (await owner.Get($"/forums/meetings/{meeting}")).All("main li").Where(line => line.Contains(PapersRule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rule_ConfirmedAsItStands_IsMarkedOnTheForumsPageNoMore()
    {
        using var owner = await RequestStory.Person(app, "configuration-owner");
        (await Marked(owner)).ShouldBeTrue();

        await (await owner.Get($"{List}/ar-panel.kid.01")).Send(Day(new(2026, 3, 12), "So we do it"), Confirming);

        (await Marked(owner)).ShouldBeFalse();

        async Task<bool> Marked(PageClient client) =>
            (await client.Get($"/forums/{RequestStory.Forum}")).All("[id='ar-panel.kid.01']").Single().Contains("Not yet confirmed", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_SentTwice_IsConfirmedOnceAndRefusedToAnother()
    {
        using var owner = await RequestStory.Person(app, "configuration-owner");
        using var other = await RequestStory.Person(app, "configuration-owner");
        var (page, typed) = (await owner.Get($"{List}/ar_weeks"), Typed("2, 4", new(2026, 5, 1), "Panel of 5 March"));

        (await page.Send(typed, Confirming)).Problems.ShouldBeEmpty();
        (await page.Send(typed, Confirming)).Problems.ShouldBeEmpty();

        (await app.InDatabase(RequestStory.Authority, db => db.ConfirmedValues.CountAsync(one => one.SettingId == "ar_weeks"))).ShouldBe(1);
        (await (await other.Get($"{List}/ar_weeks")).Send(typed, Confirming)).Problems.ShouldHaveSingleItem().ShouldContain("has confirmed the same from that day");
    }

    [Fact]
    public void Change_OfOneAuthority_LeavesWhatOthersHoldAndIsAskedForAgain()
    {
        var packs = new ConfirmedPacks(app.Services.GetRequiredService<IPackLibrary>(), app.Clock);
        var authority = app.Services.GetRequiredService<AuthorityCatalogue>().Find(RequestStory.Authority)!;
        var value = new ConfirmedValue("ar_papers_out", "9", new(2026, 3, 1), "Agreed", new CaseRecord.Step(null, "Jo Placeholder", app.Clock.GetUtcNow()));
        var (other, before) = (new AuthorityId(Guid.NewGuid()), packs.ChangesOf(authority.Id));
        packs.Learn(other, [], packs.ChangesOf(other));
        var held = packs.Learn(authority.Id, [value], before);

        packs.Changed(authority.Id);

        packs.Known(other).ShouldNotBeNull();
        packs.Known(authority.Id).ShouldBeNull();
        foreach (var inHand in new[] { held, null })
        {
            packs.On(authority, inHand, new(2026, 3, 12)).Forums.Settings.Single(one => one.Id == "ar_papers_out").Values.ShouldBe(["9"]);
        }

        packs.Learn(authority.Id, [value], before);
        packs.Known(authority.Id).ShouldBeNull("it was asked for before the change");
    }

    [Theory]
    [InlineData("ar_papers_out", "soon", "Agreed", "Enter a whole number")]
    [InlineData("ar_late_mode", "sometimes", "Agreed", "Select or enter the value")]
    [InlineData("ar_prior_approver", "wizard", "Agreed", "Select or enter the value")]
    [InlineData("ar_papers_out", "3", "", "Enter the reason, or who decided it")]
    public async Task Confirm_WhatIsNoSuchValue_IsRefusedAndSaysWhatToEnter(string id, string value, string reason, string problem)
    {
        using var owner = await RequestStory.Person(app, "configuration-owner");

        (await (await owner.Get($"{List}/{id}")).Send(Typed(value, new(2026, 3, 12), reason), Confirming)).Problems.ShouldBe([problem]);
    }

    [Fact]
    public async Task Values_ForWhoeverDoesNotConfigureForums_AreClosed()
    {
        using var worker = await RequestStory.Person(app, "social-worker");

        (await worker.Get(List)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.Get("/forums")).Has($"a[href='{List}']").ShouldBeFalse();
    }

    private static Dictionary<string, string> Typed(string value, DateOnly from, string reason) => new(Day(from, reason)) { ["Value"] = value };

    private static Dictionary<string, string> Day(DateOnly from, string reason) => new()
    {
        ["From.Day"] = $"{from.Day}",
        ["From.Month"] = $"{from.Month}",
        ["From.Year"] = $"{from.Year}",
        ["Reason"] = reason,
    };
}
