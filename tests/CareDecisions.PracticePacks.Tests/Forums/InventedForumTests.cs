using CareDecisions.Domain.Forums;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests.Forums;

/// <summary>An invented forum is added by data alone; a fault in it stops the load at its line.</summary>
public sealed class InventedForumTests : IDisposable
{
    private const string Forum = "town/forums/town-panel.yaml";
    private const string Settings = "town/forums.yaml";

    private readonly PackSandbox packs = new();

    public InventedForumTests()
    {
        packs.Change(
            SandboxFiles.Vocabulary,
            "facts:",
            """
            facts:
              - {name: request.decision, kind: choice, meaning: "decision"}
              - {name: decision.outcome, kind: choice, meaning: "outcome"}
              - {name: decision.outcomeGroup, kind: choice, meaning: "group", values: [agreed, refused, open]}
              - {name: placement.weeklyCost, kind: number, meaning: "pounds a week"}
            """);
        packs.Write("_england/forums.yaml", """
            outcomes:
              - {id: agreed, name: Agreed, group: agreed}
              - {id: not-agreed, name: "Not agreed", group: refused}
            placement_types:
              - {id: foster, name: Foster care}
            legal_bases:
              - {id: s20, name: Section 20}
            funding_sources:
              - {id: health, name: Health}
            permanence_options:
              - {id: return-home, name: Return home}
            """);
        packs.Write(Settings, """
            settings:
              - {id: town_start, meaning: "Start", type: time, value: "09:30"}
              - {id: town_high_cost, meaning: "High cost", type: money, value: 4000}
            readings:
              - {id: T-01, forums: [town-panel], kind: gap, issue: "No start is given.", reading: "Half past nine."}
            """);
        packs.Write(Forum, """
            id: town-panel
            name: "Town Panel"
            short_name: Town
            kind: resource-panel
            completeness: full-terms
            source: "Town procedures"
            summary: "Agrees placements."
            decision_types:
              - id: town-panel.dec.place
                name: "Place"
                asked: "May the child be placed?"
            cohorts:
              - id: town-panel.coh.01
                name: "Costly"
                frequency: monthly
                filter: {field: placement.weeklyCost, op: gte, value: "setting: town_high_cost"}
                decision: [dec.place]
            sessions:
              - id: town-panel.cad.01
                weekday: monday
                frequency: {every: 1, unit: week}
                start: "setting: town_start"
                duration_minutes: 90
                readings: [T-01]
            seats:
              - id: town-panel.mem.01
                role: social-worker
                position: chair
                attendance: always
            cut_offs:
              - id: town-panel.sub.01
                rule: "In by Wednesday."
                applies_to: [request]
                deadline: {kind: weekday_before_meeting, weekday: wednesday, time: "10:00", occurrence: 1}
            outcomes:
              - id: town-panel.out.01
                options: [agreed, not-agreed]
            decision_fields:
              - id: town-panel.rec.01
                field: cost
                label: "Cost"
                type: money
                required_when: {all: [{outcome_group: agreed}, {decision: [dec.place]}]}
            not_stated: [quorum]
            """);
    }

    [Fact]
    public void InventedForum_FromDataAlone_MeetsAndHasItsDeadlines()
    {
        packs.Errors().ShouldBeEmpty();
        var pack = PackLibrary.Load(packs.Folder).Get("town");
        var forum = pack.Forums.Find("town-panel")!;

        var meeting = ForumCalendar.Between(forum.Sessions, new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 15), pack.Calendar).Single();
        (meeting.Date, meeting.Start, meeting.End).ShouldBe((new DateOnly(2026, 3, 9), new TimeOnly(9, 30), new TimeOnly(11, 0)));
        ForumDeadlines.Around(forum, new MeetingTimes(meeting.Date, null, null), pack.Calendar).Single().Due.ToString().ShouldBe("2026-03-04T10:00:00+00:00");
        forum.Sessions[0].Rule.Settings.ShouldBe(["town_start"]);
    }

    [Theory]
    [InlineData("summary:", "sumary:", "town/forums/town-panel.yaml:7: unknown member 'sumary' in this forum; the nearest known name is 'summary'")]
    [InlineData("kind: resource-panel", "kind: resources-panel", "town/forums/town-panel.yaml:4: 'resources-panel' is no known kind; expected one of: resource-panel, review-panel, tracking-meeting, legal-panel, allocation-panel, approval-chain, statutory-review, statutory-panel, management-review")]
    [InlineData("field: placement.weeklyCost", "field: placement.weeklyCosts", "town/forums/town-panel.yaml:16: unknown fact 'placement.weeklyCosts'; the nearest known name is 'placement.weeklyCost'")]
    [InlineData("setting: town_high_cost", "setting: town_hi_cost", "town/forums/town-panel.yaml:16: unknown setting 'town_hi_cost'; the nearest known name is 'town_high_cost'")]
    [InlineData("    decision: [dec.place]", "    decision: [dec.plase]", "town/forums/town-panel.yaml:17: unknown decision 'dec.plase'; the nearest known name is 'dec.place'")]
    [InlineData("{decision: [dec.place]}", "{decision: [dec.plase]}", "town/forums/town-panel.yaml:43: 'request.decision' is one of: dec.place, not 'dec.plase'")]
    [InlineData("role: social-worker", "role: social-workr", "town/forums/town-panel.yaml:27: unknown role 'social-workr'; the nearest known name is 'social-worker'")]
    [InlineData("readings: [T-01]", "readings: [T-02]", "town/forums/town-panel.yaml:24: unknown reading 'T-02'; the nearest known name is 'T-01'")]
    [InlineData("kind: weekday_before_meeting", "kind: weekday_before", "town/forums/town-panel.yaml:34: 'weekday_before' is no known kind of deadline; expected one of: weekday_before_meeting, weekday_after_meeting, offset, next_meeting, at, during_meeting, before_event")]
    [InlineData("weekday: wednesday", "weekday: wensday", "town/forums/town-panel.yaml:34: 'weekday' must be a day of the week, found 'wensday'")]
    [InlineData("options: [agreed, not-agreed]", "options: [agreed, refused]", "town/forums/town-panel.yaml:37: unknown outcome 'refused'; the nearest known name is 'agreed'")]
    [InlineData("id: town-panel.sub.01", "id: town-panel.sbu.01", "town/forums/town-panel.yaml:31: 'town-panel.sbu.01' must be 'town-panel.', a section code (part, pur, dec, crit, coh, excl, gate, route, cad, mem, att, req, doc, kid, appr, sub, agd, ntf, out, rec, aft, oop, reg24, trk, rev, chk, duty) and a number or slug")]
    [InlineData("id: town-panel.rec.01", "id: town-panel.out.01", "town/forums/town-panel.yaml:39: 'town-panel.out.01' is used already, at town/forums/town-panel.yaml:36:5")]
    public void InventedForum_WithOneFault_IsRefusedAtItsLine(string good, string bad, string error)
    {
        packs.Change(Forum, good, bad);

        packs.Errors().ShouldContain(error);
    }

    [Fact]
    public void Hours_FromAMeetingsDate_AreRefused()
    {
        packs.Change(
            Forum,
            "{kind: weekday_before_meeting, weekday: wednesday, time: \"10:00\", occurrence: 1}",
            "{kind: offset, direction: before, anchor: meeting_date, value: 24, unit: hours}");

        packs.Errors().ShouldBe(["town/forums/town-panel.yaml:34: hours count from a time; 'meeting_date' has none"]);
    }

    public void Dispose() => packs.Dispose();
}
