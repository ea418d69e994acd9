using CareDecisions.Application.Data;
using CareDecisions.Domain.Referrals;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>The referral behind a family's latest <c>ReferralReceived</c>, as far as the eldest child's story has come.</summary>
internal sealed class DemoReferrals(CareDecisionsDb db, DemoStaff staff)
{
    private const int RecentDays = 60;

    private static readonly Source[] Sources =
    [
        new("Head teacher", "A primary school", "Came to school hungry three times this month and said that nobody was at home in the evenings.", "Somebody to see the family"),
        new("Health visitor", "A health centre", "Missed four appointments. The flat was cold at the last visit and there was no food in the kitchen.", "Advice and a joint visit"),
        new("Police officer", "The police", "Officers were called to the home at night. There had been shouting between the adults; the children were upstairs.", "A check on the children"),
        new(null, null, "A neighbour hears crying late in the evening on most days, and has seen the children alone at the window.", "Somebody to look into it"),
    ];

    /// <summary>Older referrals are left in the chronology: nobody works on them.</summary>
    public void Add(IReadOnlyList<DemoChild> family)
    {
        var story = family[0].Story;
        if (Latest(story, "ReferralReceived", DateTimeOffset.MinValue) is not { } received || received.At < story.Now.AddDays(-RecentDays))
        {
            return;
        }

        var id = new ReferralId(Shifted(received.Id));
        var referral = new Referral(id, Details(received), By(story, received.RecordedAt));
        GoOn(referral, story, received);
        db.Referrals.Add(referral);
        db.ReferralChildren.AddRange(family
            .Where(child => child.Story.Happenings.Any(one => one.Type == "ReferralReceived" && one.At.Date == received.At.Date))
            .Select(child => new ReferralChild(id, child.Id, hasOpenedCase: true)));
        Screen(id, story, received);
    }

    private void GoOn(Referral referral, Story story, Happening received)
    {
        if (Latest(story, "ReferralDecisionMade", received.At) is not { } decided)
        {
            return;
        }

        referral.Decide(Decision(decided), By(story, decided.At));
        if (Latest(story, "ReferrerInformed", decided.At) is { } told)
        {
            referral.TellReferrer("Thank you for the information that you gave us. We have looked into it with care and decided what happens next.", By(story, told.At));
        }

        if (Latest(story, "CaseSentToAssessmentTeam", decided.At) is { } sent)
        {
            referral.SendTo(story.Teams.Assessment.Id, null, By(story, sent.At));
        }
    }

    private void Screen(ReferralId id, Story story, Happening received)
    {
        if (Latest(story, "ScreeningTasksSet", received.At) is not { } set)
        {
            return;
        }

        var who = staff.WorkersOf(story.Teams.FrontDoor)[0];
        var task = new ScreeningTask(id, "Ask the school and the health visitor what they know", who.Id, By(story, set.At));
        if (Latest(story, "ScreeningTasksCompleted", received.At) is { } done)
        {
            task.Complete("The school knows the family well and is worried too. Nothing is known to health.", new ReferralStep(who.Id, who.DisplayName, done.At.ToUniversalTime()));
        }

        db.ScreeningTasks.Add(task);
    }

    private static ReferralDetails Details(Happening received)
    {
        var source = Sources[received.Id.ToByteArray()[0] % Sources.Length];
        return new ReferralDetails
        {
            ReceivedAt = received.At,
            How = ContactMethod.Telephone,
            ReferrerName = source.Post is null ? "Anonymous" : "Invented Referrer",
            ReferrerPost = source.Post,
            ReferrerAgency = source.Agency,
            ReferrerContact = source.Post is null ? null : "By telephone through the office",
            Reported = source.Reported,
            ServiceWanted = source.Wanted,
            OtherProfessionals = "None known",
            IsImmediate = received.Facts.GetValueOrDefault("referral.immediateChildProtection") is { YesNo: true },
            Consent = Consent.Given,
        };
    }

    private static ReferralDecision Decision(Happening decided) => new()
    {
        Outcome = decided.Facts.GetValueOrDefault("referral.outcome")?.Text ?? Referral.AssessmentOutcome,
        Reason = "What the referrer says agrees with what the school knows, and the family would welcome help.",
        Analysis = "Nothing before this year. The parents agree with most of it and have family close by.",
        IsChildInNeed = true,
        IsComplex = false,
        IsStrategyRequired = false,
        IsQualityChecked = false,
    };

    private ReferralStep By(Story story, DateTimeOffset at)
    {
        var manager = staff.ManagerOf(story.Teams.FrontDoor);
        return new ReferralStep(manager.Id, manager.DisplayName, at.ToUniversalTime());
    }

    private static Happening? Latest(Story story, string type, DateTimeOffset notBefore) =>
        story.Happenings.Where(one => one.Type == type && one.At >= notBefore).MaxBy(one => one.At);

    /// <summary>An id of its own from the event's, so that the same demonstration has the same referrals.</summary>
    private static Guid Shifted(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[15] ^= 0x55;
        return new Guid(bytes);
    }

    private sealed record Source(string? Post, string? Agency, string Reported, string Wanted);
}
