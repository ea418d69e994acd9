using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums;

/// <summary>A member's own interest in one item, as they declared it. It stays in the minutes and is never changed.</summary>
public sealed class ConflictOfInterest : IOwnedByAuthority
{
    public const int TextLength = 1000;

    private ConflictOfInterest()
    {
        Words = By = string.Empty;
    }

    public ConflictOfInterest(ForumRequest request, ForumMeetingId meeting, Declared declared, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        RequestId = request.Id;
        MeetingId = meeting;
        MemberId = declared.MemberId;
        Words = declared.Words;
        Leaves = declared.Leaves;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumRequestId RequestId { get; private set; }

    public ForumMeetingId MeetingId { get; private set; }

    public Guid MemberId { get; private set; }

    public string Words { get; private set; }

    /// <summary>True where they leave for the item, and so do not count for its quorum.</summary>
    public bool Leaves { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }
}

/// <summary>What a member says of their interest.</summary>
public sealed record Declared(Guid MemberId, string Words, bool Leaves);
