using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards;

/// <summary>What has happened to a child, or to brothers and sisters together: all that the engine knows.</summary>
/// <param name="Children">At least one and at most <see cref="MostChildren"/>.</param>
/// <param name="Events">In any order.</param>
public sealed record Timeline(IReadOnlyList<TimelineChild> Children, IReadOnlyList<TimelineEvent> Events)
{
    /// <summary>Children one timeline may hold.</summary>
    public const int MostChildren = 64;
}

/// <summary>One child of a timeline.</summary>
public sealed record TimelineChild
{
    public required string Id { get; init; }

    /// <summary><see langword="null"/> while unborn or not known; then there are no birthdays and no age.</summary>
    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    /// <summary>Facts that hold from the start, by name.</summary>
    public IReadOnlyDictionary<string, FactValue> Facts { get; init; } = new Dictionary<string, FactValue>();
}

/// <summary>Something that happened, as it was recorded.</summary>
public sealed record TimelineEvent
{
    /// <summary>Unique in its timeline.</summary>
    public required string Id { get; init; }

    /// <summary>Name from the vocabulary; never a computed one.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened. Clocks count from this.</summary>
    public required DateTimeOffset HappenedAt { get; init; }

    /// <summary>When it was written down. An earlier "as of" does not know of it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Facts that hold from <see cref="HappenedAt"/> on, by name; <see langword="null"/> unsets the fact.</summary>
    public IReadOnlyDictionary<string, FactValue?> Facts { get; init; } = new Dictionary<string, FactValue?>();

    /// <summary>Ids of the children it concerns; empty for all of them.</summary>
    public IReadOnlyList<string> ChildIds { get; init; } = [];

    /// <summary>For an "…Arranged" event: when the meeting is to be. <see langword="null"/> while no date is set.</summary>
    public DateTimeOffset? MeetingAt { get; init; }

    /// <summary>For a service manager's review: the id of the standard it answers, and no other.</summary>
    public string? AnswersStandard { get; init; }

    /// <summary>Id of the event that this one corrects: that one does not count, this one does.</summary>
    public string? Supersedes { get; init; }

    /// <summary>True where this event only takes back the one it supersedes.</summary>
    public bool IsWithdrawn { get; init; }
}
