using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums;

/// <summary>Something that the terms want around a meeting and that was done: the minutes sent out, or a rule kept as somebody says. Never changed.</summary>
public sealed class MeetingStep : IOwnedByAuthority
{
    /// <summary>The minutes were sent out.</summary>
    public const string Minutes = "minutes";

    /// <summary>The members were told that the papers are there.</summary>
    public const string Papers = "papers";

    private MeetingStep()
    {
        What = By = string.Empty;
    }

    public MeetingStep(ForumMeeting meeting, string what, DateTimeOffset happenedAt, string? words, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        MeetingId = meeting.Id;
        What = what;
        HappenedAt = happenedAt;
        Words = words;
        At = step.At;
        ById = step.ById;
        By = step.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumMeetingId MeetingId { get; private set; }

    /// <summary><see cref="Minutes"/>, <see cref="Papers"/>, or the id of the rule that was kept.</summary>
    public string What { get; private set; }

    public DateTimeOffset HappenedAt { get; private set; }

    public string? Words { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }
}
