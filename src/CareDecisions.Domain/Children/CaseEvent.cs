using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.Children;

/// <summary>
/// One thing that happened, on one child's append-only stream. When it happened and when it was recorded are both kept:
/// the chronology, the deadlines, the returns and the audit read this and nothing else. A correction is a new event that
/// supersedes; nothing is overwritten.
/// </summary>
public sealed class CaseEvent : IOwnedByAuthority
{
    public const int TypeLength = 60;
    public const int NoteLength = 2000;
    public const int NameLength = 200;
    public const int SourceKeyLength = 200;
    public const int ReasonLength = 300;

    /// <summary>What begins the source key of an event that a person recorded on a page; other keys are of imports.</summary>
    public const string FormKeyPrefix = "form:";

    /// <summary>The source key of what one opened form records: sent twice, it records once.</summary>
    public static string FormKey(Guid form) => $"{FormKeyPrefix}{form:N}";

    private CaseEvent()
    {
        Type = RecordedBy = string.Empty;
        Facts = new Dictionary<string, string>();
    }

    public CaseEvent(CaseEventId id, ChildId childId, CaseEventDetails details)
    {
        Id = id;
        ChildId = childId;
        Type = details.Type;
        HappenedAt = details.HappenedAt.ToUniversalTime();
        RecordedAt = details.RecordedAt.ToUniversalTime();
        RecordedById = details.RecordedById;
        RecordedBy = details.RecordedBy;
        MeetingAt = details.MeetingAt?.ToUniversalTime();
        Facts = details.Facts;
        Note = details.Note;
        SupersedesId = details.SupersedesId;
        IsWithdrawal = details.IsWithdrawal;
        Reason = details.Reason;
        SourceKey = details.SourceKey;
    }

    public CaseEventId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>A name of the vocabulary, for example <c>VisitMade</c>.</summary>
    public string Type { get; private set; }

    public DateTimeOffset HappenedAt { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary><see langword="null"/>: the system, or a return that was imported.</summary>
    public Guid? RecordedById { get; private set; }

    public string RecordedBy { get; private set; }

    /// <summary>For "…Arranged" events: when the meeting will be.</summary>
    public DateTimeOffset? MeetingAt { get; private set; }

    /// <summary>Facts it sets from then on, by name of the vocabulary, each as written in JSON ("true", "4", "\"cin\"").</summary>
    public IReadOnlyDictionary<string, string> Facts { get; private set; }

    public string? Note { get; private set; }

    public CaseEventId? SupersedesId { get; private set; }

    /// <summary>True where it withdraws the event it supersedes without replacing it.</summary>
    public bool IsWithdrawal { get; private set; }

    /// <summary>Why it corrects or withdraws an earlier one; <see langword="null"/> where a later return corrected an earlier one.</summary>
    public string? Reason { get; private set; }

    /// <summary>What it came from, once only: an import of the same row again adds nothing.</summary>
    public string? SourceKey { get; private set; }
}

/// <summary>What is said when an event is recorded.</summary>
public sealed record CaseEventDetails
{
    public required string Type { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public Guid? RecordedById { get; init; }

    public required string RecordedBy { get; init; }

    public DateTimeOffset? MeetingAt { get; init; }

    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public string? Note { get; init; }

    public CaseEventId? SupersedesId { get; init; }

    public bool IsWithdrawal { get; init; }

    public string? Reason { get; init; }

    public string? SourceKey { get; init; }
}
