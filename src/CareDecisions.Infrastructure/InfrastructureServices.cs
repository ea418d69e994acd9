using CareDecisions.Application;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Documents;
using CareDecisions.Application.Records;
using CareDecisions.Infrastructure.Accounts;
using CareDecisions.Infrastructure.Auditing;
using CareDecisions.Infrastructure.Authorities;
using CareDecisions.Infrastructure.Databases;
using CareDecisions.Infrastructure.Documents;
using CareDecisions.Infrastructure.Hosting;
using CareDecisions.Infrastructure.Jobs;
using CareDecisions.Infrastructure.PracticePacks;
using CareDecisions.Infrastructure.Returns;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CareDecisions.Infrastructure;

/// <summary>Everything outside the process, for web, worker and command line. The host adds the database engines it can reach.</summary>
public static class InfrastructureServices
{
    public static IServiceCollection AddCareDecisions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);

        // Before data protection, whose start holds up every later one while it reads its keys from a database.
        services.AddHostedService(provider => new ReadyBeforeServing(
            provider.GetRequiredService<AuthorityCatalogue>(),
            provider.GetRequiredService<AuthorityDatabases>(),
            provider.GetRequiredService<IPackLibrary>));
        services.AddSingleton(CatalogueReader.Read(configuration));
        services.AddSingleton(_ => AuditKeyFile.Read(configuration));
        services.AddApplication();
        services.AddDataProtection().SetApplicationName("CareDecisions");
        services.AddSingleton<IPackLibrary>(_ => PackLibrary.Load(configuration["CareDecisions:Packs"]));
        services.AddSingleton<ITemplateReader, EditionReader>();
        services.AddSingleton<Application.Records.Editing.ITemplateEditor, TemplateEditor>();
        services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        services.AddJobs(configuration);
        services.AddSingleton<DatabaseSetup>();
        services.AddSingleton<IDocumentPrinter, ChromiumPrinter>();
        services.AddChildDocuments(configuration);
        services.AddReturns(configuration);
        services.AddSingleton<DatabaseXmlRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>(
            (options, provider) => options.XmlRepository = provider.GetRequiredService<DatabaseXmlRepository>());
        return services;
    }

    /// <summary>The catalogue beside the program, under everything else the host reads (files, environment, arguments).</summary>
    public static void AddCatalogue(this IConfigurationBuilder configuration)
    {
        var source = new JsonConfigurationSource { Path = "catalogue.json", FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) };
        configuration.Sources.Insert(0, source);
    }
}
