using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Referrals;

/// <summary>One child whom a referral is about.</summary>
public sealed class ReferralChild : IOwnedByAuthority
{
    private ReferralChild()
    {
    }

    public ReferralChild(ReferralId referralId, ChildId childId)
    {
        ReferralId = referralId;
        ChildId = childId;
    }

    public ReferralId ReferralId { get; private set; }

    public ChildId ChildId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }
}
