using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Referrals;

/// <summary>Something a manager asks to be found out before a referral is decided.</summary>
public sealed class ScreeningTask : IOwnedByAuthority, IVersioned
{
    public const int WhatLength = 500;
    public const int FoundLength = 5000;

    private ScreeningTask()
    {
        What = SetBy = string.Empty;
    }

    public ScreeningTask(ReferralId referralId, string what, Guid whoId, ReferralStep step)
    {
        Id = Guid.CreateVersion7();
        ReferralId = referralId;
        What = what;
        WhoId = whoId;
        SetBy = step.By;
        SetAt = step.At;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public string What { get; private set; }

    /// <summary>The worker it is given to.</summary>
    public Guid WhoId { get; private set; }

    public string SetBy { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    public string? Found { get; private set; }

    public string? DoneBy { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public long Version { get; private set; }

    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? Complete(string found, ReferralStep step)
    {
        if (DoneAt is not null)
        {
            return new TaskIsDone();
        }

        (Found, DoneBy, DoneAt) = (found, step.By, step.At);
        return null;
    }
}
