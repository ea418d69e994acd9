using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Referrals;

/// <summary>One child whom a referral is about.</summary>
public sealed class ReferralChild : IOwnedByAuthority
{
    private ReferralChild()
    {
    }

    public ReferralChild(ReferralId referralId, ChildId childId, bool hasOpenedCase)
    {
        ReferralId = referralId;
        ChildId = childId;
        HasOpenedCase = hasOpenedCase;
    }

    public ReferralId ReferralId { get; private set; }

    public ChildId ChildId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>True where the child was not known, or their case was closed, until this referral came.</summary>
    public bool HasOpenedCase { get; private set; }
}
