using CareDecisions.Application.Authorities;
using CareDecisions.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CareDecisions.Testing.Hosting;

/// <summary>The whole product in this process, on a database of its own, with the clock where the tests put it.</summary>
public class CareDecisionsApp(TestDatabase database) : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("cd-data-").FullName;
    private bool isGone;

    public CareDecisionsApp(DatabaseProvider provider)
        : this(TestDatabase.Create(provider))
    {
    }

    /// <summary>Thursday 12 March 2026, half past ten in London.</summary>
    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 12, 10, 30, 0, TimeSpan.Zero));

    public TestDatabase Database => database;

    /// <summary>Where it keeps its key and uploaded files.</summary>
    public string DataFolder => data;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        RoundTrips.ListenFromTheStart();
        builder.UseEnvironment("Testing");
        builder.UseSetting("CareDecisions:Data", data);
        builder.UseSetting("CareDecisions:Role", "web");
        builder.UseSetting("Catalogue:Databases:shared:Provider", database.Provider.ToString());
        builder.UseSetting("Catalogue:Databases:shared:ConnectionString", database.ConnectionString);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, TestAddress>();
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // The factory comes through here twice: disposing it waits for its own asynchronous disposing.
        if (disposing && !isGone)
        {
            isGone = true;
            database.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }
}

public sealed class SqliteApp() : CareDecisionsApp(DatabaseProvider.Sqlite);

public sealed class PostgreSqlApp() : CareDecisionsApp(DatabaseProvider.PostgreSql);
