using CareDecisions.Domain.Authorities;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>A person who signs in to one authority. The user name is unique within it, not across authorities.</summary>
public sealed class StaffMember : IdentityUser<Guid>, IOwnedByAuthority
{
    public const int DisplayNameLength = 100;
    public const int JobTitleLength = 100;
    public const int UserNameLength = 256;
    public const int DisabledReasonLength = 200;

    private StaffMember()
    {
        DisplayName = string.Empty;
    }

    public StaffMember(string userName, string displayName)
    {
        Id = Guid.CreateVersion7();
        UserName = userName;
        Email = userName;
        DisplayName = displayName;
        LockoutEnabled = true;
    }

    public AuthorityId AuthorityId { get; private set; }

    public string DisplayName { get; private set; }

    public string? JobTitle { get; set; }

    public TeamId? TeamId { get; set; }

    /// <summary>The service a service manager answers for; a team's own service otherwise.</summary>
    public string? Service { get; set; }

    /// <summary><see langword="null"/>: has never signed in.</summary>
    public DateTimeOffset? LastSignedInAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary><see langword="null"/>: may sign in. Set by an administrator, or by the job that finds dormant accounts.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    public string? DisabledReason { get; private set; }

    /// <summary>Takes the alerts by e-mail too.</summary>
    public bool WantsEmail { get; set; } = true;

    /// <summary>Ends their sessions too, at the next request of each.</summary>
    public void Disable(DateTimeOffset at, string reason)
    {
        DisabledAt = at;
        DisabledReason = reason;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Counts as used today: otherwise a dormant account would be switched off again the same night.</summary>
    public void Enable(DateTimeOffset at)
    {
        DisabledAt = null;
        DisabledReason = null;
        LastSignedInAt = at;
    }

    public void Rename(string displayName) => DisplayName = displayName;
}
