using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// Somebody who sits in a forum for a time: a member of staff by their account, or somebody from outside by name. They take a seat of
/// the terms, or sit without one. Whoever may stand in for a member is a delegate of theirs.
/// </summary>
public sealed class ForumMember : IOwnedByAuthority, IVersioned
{
    public const int NameLength = 200;

    private ForumMember()
    {
        ForumId = Name = string.Empty;
    }

    public ForumMember(string forumId, MemberDetails details)
    {
        Id = Guid.CreateVersion7();
        ForumId = forumId;
        StaffId = details.StaffId;
        Name = details.Name;
        Represents = details.Represents;
        SeatId = details.SeatId;
        Position = details.Position;
        From = details.From;
        DelegateForId = details.DelegateForId;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string ForumId { get; private set; }

    /// <summary>Their account; <see langword="null"/>: they have none here.</summary>
    public Guid? StaffId { get; private set; }

    public string Name { get; private set; }

    /// <summary>What they do and for whom, in words ("Named nurse, health trust"); <see langword="null"/>: their seat says it.</summary>
    public string? Represents { get; private set; }

    /// <summary>Id of the rule that gives the seat they take; <see langword="null"/>: none of the terms' seats.</summary>
    public string? SeatId { get; private set; }

    public SeatPosition Position { get; private set; }

    /// <summary>First day; it counts.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; it counts. <see langword="null"/>: no end is set.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The member they may stand in for; <see langword="null"/>: they sit themselves.</summary>
    public Guid? DelegateForId { get; private set; }

    public long Version { get; private set; }

    public bool SitsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    public Refusal? End(DateOnly until)
    {
        if (until < From)
        {
            return new EndsBeforeItBegins();
        }

        Until = until;
        return null;
    }
}

/// <summary>Who is named, and as what.</summary>
public sealed record MemberDetails
{
    public Guid? StaffId { get; init; }

    public required string Name { get; init; }

    public string? Represents { get; init; }

    public string? SeatId { get; init; }

    public SeatPosition Position { get; init; }

    public DateOnly From { get; init; }

    public Guid? DelegateForId { get; init; }
}

public sealed record EndsBeforeItBegins : Refusal
{
    public override string Message => "The last day cannot be before the first";

    public override string Field => "Until";
}
