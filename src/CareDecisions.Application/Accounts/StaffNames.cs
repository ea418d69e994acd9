using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Accounts;

/// <summary>Members of staff by the name somebody typed.</summary>
internal static class StaffNames
{
    /// <summary>The account of that full name, where just one that is on has it.</summary>
    public static async Task<Guid?> StaffNamed(this CareDecisionsDb db, string name, CancellationToken cancellationToken) =>
        await db.Users.Where(person => person.DisplayName == name && person.DisabledAt == null).Select(person => person.Id).Take(2).ToListAsync(cancellationToken) is [var one] ? one : null;
}
