using System.Globalization;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;

namespace CareDecisions.PracticePacks.Tests.Forums;

/// <summary>When each of the 20 forums meets, and what is due around one meeting: literal dates, worked out by hand.</summary>
public sealed class ForumMeetingTests
{
    [Theory]
    [InlineData("carm", "carm", "2026-03-05 09:00-13:00, 2026-03-12 09:00-13:00, 2026-03-19 09:00-13:00, 2026-03-26 09:00-13:00, 2026-04-02 09:00-13:00, 2026-04-09 09:00-13:00")]
    [InlineData("south-gloucestershire", "carp", "2026-03-03 12:30-14:00, 2026-03-17 12:30-14:00, 2026-03-31 12:30-14:00")]
    [InlineData("south-gloucestershire", "marp", "2026-03-03 14:00-, 2026-03-17 14:00-, 2026-03-31 14:00-")]
    [InlineData("south-gloucestershire", "pct-pre-proceedings", "2026-03-06 10:00-11:00, 2026-03-20 10:00-11:00, 2026-04-03! 10:00-11:00")]
    [InlineData("south-gloucestershire", "pct-court", "2026-03-06 11:00-12:00, 2026-03-20 11:00-12:00, 2026-04-03! 11:00-12:00")]
    [InlineData("south-gloucestershire", "ppm", "2026-03-05 -, 2026-03-19 -, 2026-04-02 -")]
    [InlineData("south-gloucestershire", "placement-forum-1", "2026-03-06 09:00-10:00, 2026-03-13 09:00-10:00, 2026-03-20 09:00-10:00, 2026-03-27 09:00-10:00, 2026-04-03! 09:00-10:00, 2026-04-10 09:00-10:00")]
    [InlineData("south-gloucestershire", "placement-forum-2", "2026-03-04 09:00-10:00, 2026-03-11 09:00-10:00, 2026-03-18 09:00-10:00, 2026-03-25 09:00-10:00, 2026-04-01 09:00-10:00, 2026-04-08 09:00-10:00")]
    [InlineData("south-gloucestershire", "placement-forum-3", "2026-03-06 12:30-13:30, 2026-03-13 12:30-13:30, 2026-03-20 12:30-13:30, 2026-03-27 12:30-13:30, 2026-04-03! 12:30-13:30, 2026-04-10 12:30-13:30")]
    [InlineData("west-berkshire", "ar-panel", "")]
    [InlineData("calderdale", "cald-gateway-panel", "")]
    [InlineData("calderdale", "cald-legal-gateway-panel", "")]
    [InlineData("calderdale", "cald-permission-to-search", "")]
    [InlineData("calderdale", "cald-permission-to-place", "")]
    [InlineData("calderdale", "cald-placement-resource-group", "")]
    [InlineData("calderdale", "cald-permanence-tracker", "")]
    [InlineData("calderdale", "cald-transfer-panel", "")]
    [InlineData("calderdale", "cald-foster-carer-review", "")]
    [InlineData("calderdale", "cald-fostering-panel-adm", "")]
    [InlineData("calderdale", "cald-management-reviews", "")]
    public void Forum_FromMarchToTheWeekAfterEaster_MeetsOn(string pack, string forum, string meetings)
    {
        var found = ForumCalendar.Between(ForumOf(pack, forum).Sessions, new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 10), Packs.Get(pack).Calendar);

        string.Join(", ", found.Select(meeting => $"{meeting.Date:yyyy-MM-dd}{(meeting.IsOnHoliday ? "!" : "")} {meeting.Start:HH:mm}-{meeting.End:HH:mm}"))
            .ShouldBe(meetings);
    }

    [Fact]
    public void Carm_OnTheFirstThursday_HoldsItsTrackerInTheLastHour()
    {
        var meetings = ForumCalendar.Between(ForumOf("carm", "carm").Sessions, new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 12), Packs.Get("carm").Calendar);

        meetings.Select(meeting => string.Join(", ", meeting.Parts.Select(part => $"{part.Part} {part.Start:HH:mm}-{part.End:HH:mm}")))
            .ShouldBe(["decisions 09:00-12:00, tracker 12:00-13:00", "decisions 09:00-13:00"]);
    }

    [Theory]
    [InlineData("carm", "carm", "2026-03-12T09:00", "carm.sub.02 2026-03-05, carm.sub.01 2026-03-06T12:00:00+00:00, carm.rec.12 2026-03-12T13:00:00+00:00")]
    [InlineData("carm", "carm", "2026-04-09T09:00", "carm.sub.02 2026-04-02, carm.sub.01 2026-04-03T12:00:00+01:00!, carm.rec.12 2026-04-09T13:00:00+01:00")]
    [InlineData("south-gloucestershire", "carp", "2026-03-31T12:30", "carp.sub.01 2026-03-27T13:00:00+00:00, carp.agd.01 2026-03-30T17:00:00+01:00, carp.rec.07 2026-04-01T14:00:00+01:00")]
    [InlineData("south-gloucestershire", "marp", "2026-03-31T14:00", "marp.sub.01 2026-03-24T16:00:00+00:00, marp.aft.01 2026-04-01, marp.rec.05 2026-04-07")]
    [InlineData("south-gloucestershire", "pct-pre-proceedings", "2026-03-06T10:00", "pct-pre-proceedings.aft.02 2026-03-07, pct-pre-proceedings.rec.04 2026-03-11")]
    [InlineData("south-gloucestershire", "pct-court", "2026-03-06T11:00", "pct-court.aft.01 2026-03-07, pct-court.rec.04 2026-03-11")]
    [InlineData("south-gloucestershire", "ppm", "2026-03-05T14:00", "ppm.aft.02 2026-03-06, ppm.rec.06 2026-03-10")]
    [InlineData("south-gloucestershire", "placement-forum-1", "2026-03-06T09:00", "placement-forum-1.aft.02 2026-03-07, placement-forum-1.rec.06 2026-03-11")]
    [InlineData("south-gloucestershire", "placement-forum-2", "2026-03-04T09:00", "placement-forum-2.aft.02 2026-03-05, placement-forum-2.rec.05 2026-03-09, sgc.rec.01 2026-03-09")]
    [InlineData("south-gloucestershire", "placement-forum-3", "2026-03-06T12:30", "placement-forum-3.sub.01 2026-02-27T17:00:00+00:00, placement-forum-3.aft.02 2026-03-07, placement-forum-3.rec.05 2026-03-11, sgc.rec.01 2026-03-11")]
    [InlineData("west-berkshire", "ar-panel", "2026-03-12T10:00", "ar-panel.sub.01 2026-03-05, ar-panel.cad.05 2026-03-11T10:00:00+00:00, ar-panel.ntf.01 2026-03-11T10:00:00+00:00, ar-panel.rec.17 2026-03-18T17:00:00+00:00")]
    [InlineData("calderdale", "cald-foster-carer-review", "2026-03-12T10:00", "cald-foster-carer-review.sub.01 2026-01-29, cald-foster-carer-review.sub.02 2026-01-29, cald-foster-carer-review.sub.03 2026-02-12, cald-foster-carer-review.sub.04 2026-02-26, cald-foster-carer-review.rec.01 2026-03-26, cald-foster-carer-review.rec.03 2026-04-13")]
    [InlineData("calderdale", "cald-gateway-panel", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-legal-gateway-panel", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-permission-to-search", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-permission-to-place", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-placement-resource-group", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-permanence-tracker", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-transfer-panel", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-fostering-panel-adm", "2026-03-12T10:00", "")]
    [InlineData("calderdale", "cald-management-reviews", "2026-03-12T10:00", "")]
    public void Forum_AroundOneMeeting_HasTheseDeadlines(string pack, string forum, string start, string deadlines)
    {
        var (terms, calendar) = (ForumOf(pack, forum), Packs.Get(pack).Calendar);
        var local = DateTime.Parse(start, CultureInfo.InvariantCulture);
        var meeting = ForumCalendar.TimesOf(
            terms.Sessions, DateOnly.FromDateTime(local), LondonTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)), calendar);

        var due = ForumDeadlines.Around(terms, meeting, calendar).Select(one => $"{one.Rule.Id} {one.Due}{(one.IsOnHoliday ? "!" : "")}");

        string.Join(", ", due).ShouldBe(deadlines);
    }

    private static Forum ForumOf(string pack, string forum) => Packs.Get(pack).Forums.Find(forum)!;
}
