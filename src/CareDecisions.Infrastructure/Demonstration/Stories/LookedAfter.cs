using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Demonstration.Stories;

/// <summary>A child comes into care: to foster carers, a children's home, connected people, or home under an order.</summary>
internal static class LookedAfter
{
    private static readonly Setting Foster = new("fostering", "cla-general", "U6", "PR1", "V2", null);
    private static readonly Setting LongTerm = new("fostering", "long-term-foster", "U4", "PR1", "C2", "CareOrderMade");
    private static readonly Setting Home = new("childrens-home", "cla-general", "K2", "PR4", "C1", "InterimCareOrderMade");
    private static readonly Setting Connected = new("connected-person", "reg24", "U3", "PR1", "V2", null);
    private static readonly Setting Parents = new("with-parents", "care-order-with-parents", "P1", "PR0", "C2", "CareOrderMade");

    private static readonly Setting[] ByFrequency = [Foster, Foster, Foster, Foster, LongTerm, LongTerm, Home, Home, Connected, Parents];

    public static void Tell(Story story, DateOnly lookedAfterFrom)
    {
        var referral = FrontDoor.Refer(story, story.Calendar.AddWorkingDays(lookedAfterFrom, -story.Chance.Between(30, 50)), isUrgent: false);
        FrontDoor.SendToAssessment(story, referral, isUrgent: false);
        FrontDoor.Assess(story, referral, "further-statutory-service");
        Enter(story, lookedAfterFrom, story.Chance.Of(ByFrequency));
    }

    /// <summary>For a young person on the way to leaving care: a settled foster home.</summary>
    public static void TellSettled(Story story, DateOnly lookedAfterFrom)
    {
        var referral = FrontDoor.Refer(story, story.Calendar.AddWorkingDays(lookedAfterFrom, -40), isUrgent: false);
        FrontDoor.SendToAssessment(story, referral, isUrgent: false);
        FrontDoor.Assess(story, referral, "further-statutory-service");
        Enter(story, lookedAfterFrom, Foster);
    }

    public static void Leave(Story story, DateTimeOffset at, string endReason)
    {
        if (at > story.Now)
        {
            return;
        }

        story.Add("PlacementEnded", at, new Facts().Set("placement.current", false));
        story.Add("ChildCeasedToBeLookedAfter", at, new Facts().Set("case.childLookedAfter", false).Unset("legalStatus.code"));
        story.Placements[^1] = story.Placements[^1] with { To = at.LondonDate(), EndReasonCode = endReason };
        story.LegalStatuses[^1] = story.LegalStatuses[^1] with { To = at.LondonDate() };
    }

    private static void Enter(Story story, DateOnly on, Setting setting)
    {
        var entered = story.OfficeHours(on);
        var day = entered.LondonDate();
        FrontDoor.Allocate(story, story.Teams.LookedAfter, entered.AddHours(-2));
        if (!story.Add("ChildBecameLookedAfter", entered, new Facts()
            .Set("case.childLookedAfter", true)
            .Set("plan.type", "cla")
            .Set("legalStatus.code", setting.LegalStatus)))
        {
            return;
        }

        story.LegalStatuses.Add((setting.LegalStatus, day, null));
        story.Placements.Add(new PlacementDetails { TypeCode = setting.Code, ProviderCode = setting.Provider, From = day });
        story.Add(setting == Home ? "ChildAdmittedToHome" : "PlacementStarted", entered.AddMinutes(1), new Facts()
            .Set("placement.type", setting.Type)
            .Set("placement.current", true)
            .Set("placement.emergency", false)
            .Set("visit.regime", setting.Regime));
        if (setting.Order is { } order)
        {
            story.Add(order, entered.AddMinutes(2));
        }
    }

    /// <param name="Type">The fact <c>placement.type</c>.</param>
    /// <param name="Regime">The fact <c>visit.regime</c>.</param>
    /// <param name="Code">The return's placement code.</param>
    /// <param name="Provider">The return's provider code.</param>
    /// <param name="LegalStatus">The return's legal status code.</param>
    /// <param name="Order">The court order that came with it, as an event.</param>
    private sealed record Setting(string Type, string Regime, string Code, string Provider, string LegalStatus, string? Order);
}
