using CareDecisions.Domain.Children;

namespace CareDecisions.Web.Pages.Children;

/// <summary>One thing that a child's page says, and where it comes from.</summary>
public sealed record StoryLine(string Words)
{
    /// <summary>The event that made it so; <see langword="null"/>: it comes from elsewhere.</summary>
    public StandingFact? From { get; init; }

    /// <summary>Where it comes from, where no event says it.</summary>
    public string? Otherwise { get; init; }

    /// <summary>To be seen at once by whoever opens the page.</summary>
    public bool IsAlarm { get; init; }
}
