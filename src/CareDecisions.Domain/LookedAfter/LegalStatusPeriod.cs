using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.LookedAfter;

/// <summary>A legal status a child held, from the first day. Codes are the return's (C2, V2 …).</summary>
public sealed class LegalStatusPeriod : IOwnedByAuthority
{
    public const int CodeLength = 4;

    private LegalStatusPeriod()
    {
        Code = string.Empty;
    }

    public LegalStatusPeriod(ChildId childId, string code, DateOnly from, DateOnly? to)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        Code = code;
        From = from;
        To = to;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string Code { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The day it ended, which is the first day of what followed; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly? day) => To = day;
}
