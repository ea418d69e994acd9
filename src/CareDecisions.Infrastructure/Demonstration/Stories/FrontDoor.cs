using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>From the first contact to an open assessment, and to its end.</summary>
internal static class FrontDoor
{
    private const int StatutoryWorkingDays = 45;

    /// <summary>A contact becomes a referral and is decided on. Returns when the referral arrived.</summary>
    public static DateTimeOffset Refer(Story story, DateOnly on, bool isUrgent)
    {
        var contact = story.OfficeHours(on);
        var referral = contact.AddMinutes(story.Chance.Between(10, 90));
        story.Held.Add((story.Teams.FrontDoor, contact.LondonDate()));
        story.Add("ContactReceived", contact, new Facts().Set("contact.significantHarmIndicated", isUrgent));
        story.Add("ContactRecorded", contact.AddMinutes(story.Chance.Between(5, 40)));
        story.Add("ReferralReceived", referral, new Facts()
            .Set("case.open", true)
            .Set("referral.immediateChildProtection", isUrgent)
            .Set("referral.strategyRequired", isUrgent)
            .Set("referral.childInNeed", !isUrgent)
            .Set("assessment.timeframeDays", Timeframe(story)));
        return referral;
    }

    /// <summary>The front door decides on an assessment and the assessment team takes it.</summary>
    public static void SendToAssessment(Story story, DateTimeOffset referral, bool isUrgent)
    {
        var decided = referral.AddMinutes(isUrgent ? story.Chance.Between(30, 100) : story.Chance.Between(60, 300));
        Decide(story, decided, "single-assessment");
        var team = story.Teams.Assessment;
        var sent = decided.AddMinutes(15);
        story.Add("CaseSentToAssessmentTeam", sent);
        var allocated = isUrgent ? sent.AddMinutes(story.Chance.Between(10, 60)) : story.OfficeHours(sent.LondonDate().AddDays(1));
        Allocate(story, team, allocated);
        story.Add("AssessmentEpisodeOpened", allocated.AddMinutes(10));
    }

    public static void Decide(Story story, DateTimeOffset at, string outcome)
    {
        story.Add("ReferralDecisionMade", at, new Facts().Set("referral.outcome", outcome));
        story.Add("ReferralFinalised", at.AddMinutes(5), new Facts().Set("referral.outcome", outcome));
    }

    /// <summary>Advice is enough: the referrer is told and the case closed.</summary>
    public static void EndWithoutAssessment(Story story, DateTimeOffset referral)
    {
        var decided = referral.AddMinutes(story.Chance.Between(60, 300));
        Decide(story, decided, "information-and-advice");
        story.Add("ReferrerInformed", decided.AddMinutes(40));
        story.Add("CaseNoteRecorded", decided.AddMinutes(40));
        story.Close(decided.AddMinutes(45), "Referral ended without an assessment");
    }

    /// <summary>The case reaches the team and one of its workers.</summary>
    public static void Allocate(Story story, Team team, DateTimeOffset at)
    {
        story.Reach(team, at.AddMinutes(-5));
        story.Add("CaseAllocated", at, new Facts().Set("case.team", DemoTeams.FactOf(team)));
    }

    /// <summary>The assessment ends with an outcome, now and then after its time. Returns when.</summary>
    public static DateTimeOffset Assess(Story story, DateTimeOffset referral, string outcome)
    {
        var timeframe = Timeframe(story);
        var workingDays = story.Chance.Happens(0.88)
            ? story.Chance.Between(timeframe * 6 / 10, timeframe - 1)
            : story.Chance.Between(timeframe + 1, timeframe + 8);
        var ended = story.OfficeHours(story.Calendar.AddWorkingDays(referral.LondonDate(), workingDays));
        story.Add("AssessmentSubmitted", ended.AddDays(-1));
        story.Add("AssessmentSignedOff", ended, new Facts().Set("assessment.outcome", outcome));
        return ended;
    }

    /// <summary>Where the pack has no figure of its own the limit in guidance is the only one.</summary>
    private static int Timeframe(Story story) => story.HasLocalAssessmentTimes ? 15 : StatutoryWorkingDays;
}
