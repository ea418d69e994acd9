using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Infrastructure.Databases;

/// <summary>Brings every database of the catalogue to the schema this version needs.</summary>
public sealed class DatabaseSetup(AuthorityCatalogue catalogue, AuthorityDatabases databases)
{
    public async Task Migrate(CancellationToken cancellationToken = default)
    {
        foreach (var name in catalogue.Databases.Keys)
        {
            await using var db = databases.LeaseShared(name);
            await db.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Makes an authority's database ready for work by whoever may only use it, not own it: an embedded one is brought to
    /// the schema, a server's is only looked at.
    /// </summary>
    /// <returns>False where a server's database is not at the schema of this version.</returns>
    public async Task<bool> MakeReady(AuthorityEntry authority, CancellationToken cancellationToken)
    {
        var database = catalogue.DatabaseOf(authority.Id);
        await using var db = databases.LeaseShared(database.Name);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return true;
        }

        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return false;
        }

        await db.Database.MigrateAsync(cancellationToken);
        return true;
    }
}
