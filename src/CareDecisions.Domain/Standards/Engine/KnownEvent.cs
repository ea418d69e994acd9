namespace CareDecisions.Domain.Standards.Engine;

/// <summary>An event that counts "as of": recorded, not corrected away, or computed by the engine.</summary>
internal sealed class KnownEvent
{
    public required string Id { get; init; }

    /// <summary>Its own type first, then all it is also.</summary>
    public required int[] Types { get; set; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The London date of <see cref="At"/>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>One bit for each child it concerns.</summary>
    public required ulong Children { get; init; }

    /// <summary>What was recorded; <see langword="null"/> for a computed event.</summary>
    public TimelineEvent? Record { get; init; }

    public bool IsBirthday { get; init; }

    /// <summary>Place in the one order that does not depend on the order of the file.</summary>
    public int Order { get; set; }

    public DateTimeOffset? MeetingAt => Record?.MeetingAt;

    public string? AnswersStandard => Record?.AnswersStandard;

    public bool Has(int type) => Array.IndexOf(Types, type) >= 0;

    /// <summary>When it happened, then when it was recorded, then its id.</summary>
    public static int InOrder(KnownEvent left, KnownEvent right)
    {
        var order = left.At.UtcTicks.CompareTo(right.At.UtcTicks);
        order = order != 0 ? order : left.RecordedAt.UtcTicks.CompareTo(right.RecordedAt.UtcTicks);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }
}
