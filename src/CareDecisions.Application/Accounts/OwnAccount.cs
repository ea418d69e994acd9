using CareDecisions.Application.Access;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>The account of the person who asks; never that of another.</summary>
public sealed class OwnAccount(UserManager<StaffMember> people, CurrentActor actor)
{
    internal async Task<StaffMember> Find() => await people.FindByIdAsync(actor.Value.StaffId.ToString()!)
        ?? throw new InvalidOperationException("The person signed in has no account in this authority.");
}
