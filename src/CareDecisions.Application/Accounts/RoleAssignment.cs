using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Accounts;

/// <summary>A role a person holds, of the pack's matrix; for a time where they act for somebody else.</summary>
public sealed class RoleAssignment : IOwnedByAuthority
{
    public const int RoleIdLength = 60;

    private RoleAssignment()
    {
        RoleId = string.Empty;
    }

    public RoleAssignment(Guid staffId, string roleId, Guid? actingForId = null, DateOnly? until = null)
    {
        Id = Guid.CreateVersion7();
        StaffId = staffId;
        RoleId = roleId;
        ActingForId = actingForId;
        Until = until;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid StaffId { get; private set; }

    public string RoleId { get; private set; }

    /// <summary>The person they act for; <see langword="null"/>: their own post. Never widens access to restricted records.</summary>
    public Guid? ActingForId { get; private set; }

    /// <summary>Last day it holds, inclusive; <see langword="null"/>: no end.</summary>
    public DateOnly? Until { get; private set; }
}
