using CareDecisions.Domain.Plans;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>An enquiry, a conference and a protection plan.</summary>
internal static class Protection
{
    private static readonly (string Fact, string Code)[] Categories =
        [("neglect", "NEG"), ("emotional", "EMO"), ("physical", "PHY"), ("sexual", "SAB")];

    /// <summary>As far as the conference where it lies in the past, else to the enquiry that leads up to it.</summary>
    public static void Tell(Story story, DateOnly referredOn)
    {
        var enquiry = Enquire(story, referredOn);
        var conference = story.OfficeHours(story.Calendar.AddWorkingDays(
            enquiry.LondonDate(), story.Chance.Happens(0.85) ? story.Chance.Between(9, 14) : story.Chance.Between(16, 20)));
        Arrange(story, enquiry, conference);
        if (conference <= story.Now)
        {
            FrontDoor.Assess(story, enquiry, "section-47");
            Plan(story, conference);
        }
    }

    private static DateTimeOffset Enquire(Story story, DateOnly referredOn)
    {
        var referral = FrontDoor.Refer(story, referredOn, isUrgent: true);
        story.Add("StrategyDiscussionRequired", referral.AddMinutes(20));
        story.Add("StrategyMeetingCalled", referral.AddMinutes(25));
        FrontDoor.SendToAssessment(story, referral, isUrgent: true);
        var met = referral.AddMinutes(story.Chance.Between(110, 200));
        story.Add("StrategyMeetingHeld", met, new Facts().Set("strategy.outcome", "initial-conference"));
        story.Add("Section47EnquiryInitiated", met.AddMinutes(5), new Facts()
            .Set("assessment.underSection47", true)
            .Set("case.childProtectionConcerns", true)
            .Set("child.focusOfConcern", true));
        var concluded = story.OfficeHours(story.Calendar.AddWorkingDays(met.LondonDate(), 2));
        story.Add("Section47EnquiryConcluded", concluded, new Facts().Set("enquiry.outcome", "significant-harm-continuing-risk"));
        return met;
    }

    private static void Arrange(Story story, DateTimeOffset enquiry, DateTimeOffset conference)
    {
        var requested = story.OfficeHours(story.Calendar.AddWorkingDays(enquiry.LondonDate(), story.Chance.Between(3, 4)));
        story.Add("InitialConferenceRequested", requested);
        story.Add(story.Draft("ConferenceArranged", requested.AddHours(1)) with
        {
            MeetingAt = conference,
            Facts = new Facts().Set("conference.type", "initial"),
        });
    }

    private static void Plan(Story story, DateTimeOffset conference)
    {
        var (category, code) = story.Chance.Of(Categories);
        story.Add("InitialConferenceHeld", conference, new Facts()
            .Set("conference.type", "initial")
            .Set("conference.decision", "protection-plan"));
        story.Add("ChildProtectionPlanStarted", conference, new Facts().Set("plan.type", "cp").Set("plan.category", category));
        story.Plans.Add((PlanKind.Protection, conference.LondonDate(), null, code));
        FrontDoor.Allocate(story, story.Teams.Plans, conference.AddHours(3));
    }
}
