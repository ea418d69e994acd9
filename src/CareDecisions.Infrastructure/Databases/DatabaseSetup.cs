using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.People;
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

        foreach (var authority in catalogue.Entries)
        {
            await MakeFindable(authority, cancellationToken);
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
        await MakeFindable(authority, cancellationToken);
        return true;
    }

    /// <summary>Whoever was recorded before there were search keys gets theirs; nobody does twice.</summary>
    private async Task MakeFindable(AuthorityEntry authority, CancellationToken cancellationToken)
    {
        var current = new CurrentAuthority();
        current.Use(authority);
        await using var db = databases.Lease(current);
        await new MissingSearchKeys(db).Make(cancellationToken);
    }
}
