namespace CareDecisions.Domain.Children;

/// <summary>Something that holds of a child as their events stand, with the event that made it so: a page says where it comes from.</summary>
/// <param name="Name">A fact of the vocabulary, or one of the names below.</param>
/// <param name="Value">As the vocabulary writes it, without quotes.</param>
/// <param name="EventId">The event since which it holds.</param>
/// <param name="EventType">Its kind.</param>
/// <param name="At">When it happened.</param>
/// <param name="By">Who recorded it.</param>
public sealed record StandingFact(string Name, string Value, CaseEventId EventId, string EventType, DateTimeOffset At, string By)
{
    /// <summary>The last time the child was seen: "alone", "not-alone", or "seen" where that was not said.</summary>
    public const string Seen = "story.seen";

    public const string LookedAfter = "story.looked-after";

    /// <summary>The plan that runs: cp, cin.</summary>
    public const string Plan = "story.plan";

    /// <summary>A child protection plan runs, whatever other plan there is.</summary>
    public const string Protection = "story.protection-plan";

    /// <summary>The placement that the child moved into last and has not left.</summary>
    public const string Placement = "story.placement";

    /// <summary>Who last agreed where the child is to live.</summary>
    public const string PlacementAgreed = "story.placement-agreed";

    public const string Missing = "story.missing";

    public const string Enquiry = "story.section-47-enquiry";

    public const string PreProceedings = "story.pre-proceedings";

    /// <summary>The last time that somebody was made responsible.</summary>
    public const string Allocated = "story.allocated";

    public const string Assessment = "story.assessment";
}
