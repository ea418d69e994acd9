using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Database.SqlServer;
using CareDecisions.Infrastructure;
using CareDecisions.Infrastructure.Demonstration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareDecisions.Cli.Hosting;

/// <summary>
/// The product without the web, for the commands that need a database. Settings come from <c>catalogue.json</c> and
/// <c>appsettings.json</c> beside the program, then from the environment (<c>CareDecisions__Data</c>).
/// </summary>
internal static class Product
{
    public static ServiceProvider Build()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables();
        configuration.AddCatalogue();
        var settings = configuration.Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(settings);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddCareDecisions(settings);
        services.AddSingleton<IDatabaseEngine, SqliteEngine>();
        services.AddSingleton<IDatabaseEngine, PostgreSqlEngine>();
        services.AddSingleton<IDatabaseEngine, SqlServerEngine>();
        services.AddIdentityCore<StaffMember>().AddEntityFrameworkStores<CareDecisionsDb>();
        services.AddScoped<DemoAuthority>();
        return services.BuildServiceProvider();
    }
}
