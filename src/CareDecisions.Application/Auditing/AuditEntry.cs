using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Auditing;

/// <summary>
/// One look or one change, in a chain: each row's <see cref="Hash"/> covers its content and the row before. Written once,
/// never changed; <c>verify-audit</c> finds a changed, missing or inserted row.
/// </summary>
public sealed class AuditEntry : IOwnedByAuthority
{
    public const int ChainLength = 60;
    public const int ActionLength = 80;
    public const int NameLength = 200;
    public const int PurposeLength = 500;

    public long Id { get; init; }

    public AuthorityId AuthorityId { get; init; }

    /// <summary>Which chain: <c>child:…</c>, <c>staff:…</c>, <c>reads:…</c> or <c>anchor</c>.</summary>
    public required string Chain { get; init; }

    /// <summary>Place in the chain, counted from 1 without gaps.</summary>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary><see langword="null"/>: the system.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required AuditKind Kind { get; init; }

    /// <summary>Name of the use case.</summary>
    public required string Action { get; init; }

    /// <summary>The child it is about, where it is about one.</summary>
    public ChildId? ChildId { get; init; }

    /// <summary>The children a list named, as ids joined by commas; <see langword="null"/> where it named none or one.</summary>
    public string? ChildIds { get; init; }

    /// <summary>The reason the person gave.</summary>
    public string? Reason { get; init; }

    /// <summary>What changed, before and after, as JSON. Of a look: the one thing that was opened; <see langword="null"/> where it was not of one.</summary>
    public string? Changes { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; set; }

    /// <summary>Sets the hash over everything else; the last step before it is written.</summary>
    public AuditEntry Sealed(AuditKey key)
    {
        Hash = AuditHash.Of(this, key);
        return this;
    }
}

public enum AuditKind
{
    Read,
    Change,
    Anchor,
    SignIn,
}
