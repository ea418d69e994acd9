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
}
