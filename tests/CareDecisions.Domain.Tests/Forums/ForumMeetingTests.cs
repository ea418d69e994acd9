using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class ForumMeetingTests
{
    private readonly ForumMeeting meeting = new("panel", new PlannedMeeting(new(2026, 5, 4), new(10, 0), new(13, 0), [], true));

    [Fact]
    public void Move_APlannedMeeting_KeepsTheDayItWasPlannedFor()
    {
        meeting.Move(new(2026, 5, 5), new(9, 30), null, "Bank holiday").ShouldBeNull();

        (meeting.PlannedFor, meeting.Date, meeting.Because).ShouldBe((new DateOnly(2026, 5, 4), new DateOnly(2026, 5, 5), "Bank holiday"));
        meeting.Times.Start.ShouldBe(new DateTimeOffset(2026, 5, 5, 9, 30, 0, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Move_ACancelledMeeting_IsRefused()
    {
        meeting.Cancel("Nobody can come").ShouldBeNull();

        meeting.Move(new(2026, 5, 5), null, null, "Again").ShouldBe(new MeetingIsOver(MeetingState.Cancelled));
        meeting.Close().ShouldBe(new MeetingIsOver(MeetingState.Cancelled));
    }

    [Fact]
    public void Begins_WithoutATime_IsTheEndOfItsDay()
    {
        meeting.Move(new(2026, 5, 5), null, null, "Time to be said");

        meeting.Begins.ShouldBe(new DateTimeOffset(2026, 5, 6, 0, 0, 0, TimeSpan.FromHours(1)));
    }
}
