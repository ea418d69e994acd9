using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Infrastructure;
using CareDecisions.Testing;
using CareDecisions.Testing.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>The product without its pages, on a PostgreSQL of its own, on 12 March 2026.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 2, 15, 0, TimeSpan.Zero);

    private readonly TestDatabase database = TestDatabase.Create(DatabaseProvider.PostgreSql);
    private readonly string data = Directory.CreateTempSubdirectory("cd-bench-").FullName;

    public Worker()
    {
        var configuration = new ConfigurationManager();
        configuration.AddCatalogue();
        configuration["CareDecisions:Data"] = data;
        configuration["Catalogue:Databases:shared:Provider"] = nameof(DatabaseProvider.PostgreSql);
        configuration["Catalogue:Databases:shared:ConnectionString"] = database.ConnectionString;
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock);
        services.AddCareDecisions(configuration);
        services.AddSingleton<IDatabaseEngine, PostgreSqlEngine>();
        Services = services.BuildServiceProvider();
        Authority = Services.GetRequiredService<AuthorityCatalogue>().Entries[0];
    }

    public FixedClock Clock { get; } = new(Now);

    public ServiceProvider Services { get; }

    public AuthorityEntry Authority { get; }

    public string ConnectionString => database.ConnectionString;

    public async Task<T> InDatabase<T>(Func<CareDecisionsDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(Authority);
        return await work(scope.ServiceProvider.GetRequiredService<CareDecisionsDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        database.Dispose();
        Directory.Delete(data, recursive: true);
    }
}
