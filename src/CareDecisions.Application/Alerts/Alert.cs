using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Alerts;

/// <summary>One person told once that one clock is due soon or late.</summary>
public sealed class Alert : IOwnedByAuthority
{
    private Alert()
    {
    }

    public Alert(ClockId clockId, ChildId childId, Guid recipientId, EscalationState state, DateTimeOffset raisedAt)
    {
        Id = Guid.CreateVersion7();
        ClockId = clockId;
        ChildId = childId;
        RecipientId = recipientId;
        State = state;
        RaisedAt = raisedAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ClockId ClockId { get; private set; }

    public ChildId ChildId { get; private set; }

    public Guid RecipientId { get; private set; }

    public EscalationState State { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
