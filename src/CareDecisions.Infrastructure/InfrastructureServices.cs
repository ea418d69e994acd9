using CareDecisions.Application;
using CareDecisions.Infrastructure.Accounts;
using CareDecisions.Infrastructure.Auditing;
using CareDecisions.Infrastructure.Authorities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareDecisions.Infrastructure;

/// <summary>Everything outside the process, for web, worker and command line. The host adds the database engines it can reach.</summary>
public static class InfrastructureServices
{
    public static IServiceCollection AddCareDecisions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(CatalogueReader.Read(configuration));
        services.AddSingleton(_ => AuditKeyFile.Read(configuration));
        services.AddApplication();
        services.AddDataProtection().SetApplicationName("CareDecisions");
        services.AddSingleton<DatabaseXmlRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>(
            (options, provider) => options.XmlRepository = provider.GetRequiredService<DatabaseXmlRepository>());
        return services;
    }

    /// <summary>The settings every program starts from: the catalogue beside it, then the environment.</summary>
    public static IConfigurationBuilder AddCatalogue(this IConfigurationBuilder configuration) =>
        configuration
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "catalogue.json"), optional: true)
            .AddEnvironmentVariables();
}
