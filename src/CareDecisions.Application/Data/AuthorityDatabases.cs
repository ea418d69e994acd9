using System.Collections.Concurrent;
using CareDecisions.Application.Authorities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Application.Data;

/// <summary>One pool of contexts for each database of the catalogue; leases one for an authority.</summary>
public sealed class AuthorityDatabases(AuthorityCatalogue catalogue, IEnumerable<IDatabaseEngine> engines)
{
    private const int PoolSize = 256;

    // Identity reads its schema version from these; every context is built with the same (passkeys need version 3).
    private static readonly ServiceProvider IdentitySettings = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private static readonly SaveGuard Guard = new();

    private readonly ConcurrentDictionary<string, PooledDbContextFactory<CareDecisionsDb>> pools = new();

    public CareDecisionsDb Lease(CurrentAuthority authority) => Lease(catalogue.DatabaseOf(authority.Id).Name, authority);

    /// <summary>A context on a database by its name, for what belongs to no authority (keys, migrations).</summary>
    public CareDecisionsDb LeaseShared(string database) => Lease(database, null);

    public static DbContextOptions<CareDecisionsDb> OptionsFor(IDatabaseEngine engine, string connectionString)
    {
        var options = new DbContextOptionsBuilder<CareDecisionsDb>()
            .UseApplicationServiceProvider(IdentitySettings)
            .AddInterceptors(Guard)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        engine.Configure(options, connectionString);
        return options.Options;
    }

    private CareDecisionsDb Lease(string database, CurrentAuthority? authority)
    {
        var db = pools.GetOrAdd(database, Open).CreateDbContext();
        db.Authority = authority;
        db.Changes.Clear();
        db.Changes.IsPaused = false;
        return db;
    }

    private PooledDbContextFactory<CareDecisionsDb> Open(string database)
    {
        var entry = catalogue.Databases[database];
        var engine = engines.Single(one => one.Provider == entry.Provider);
        return new PooledDbContextFactory<CareDecisionsDb>(OptionsFor(engine, entry.ConnectionString), PoolSize);
    }
}
