using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Authorities;
using Microsoft.Extensions.Configuration;

namespace CareDecisions.Infrastructure.Authorities;

/// <summary>Reads the catalogue of authorities and databases from configuration: <c>catalogue.json</c>, then the environment.</summary>
public static class CatalogueReader
{
    /// <summary>The folder for what the program writes itself (the embedded database, keys); <c>data</c> where nothing is said.</summary>
    public static string DataFolder(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["CareDecisions:Data"] ?? "data");
        Directory.CreateDirectory(folder);
        return folder;
    }

    public static AuthorityCatalogue Read(IConfiguration configuration)
    {
        var data = DataFolder(configuration);
        var section = configuration.GetSection("Catalogue");
        var databases = section.GetSection("Databases").GetChildren().ToDictionary(
            database => database.Key,
            database => new DatabaseEntry(
                database.Key,
                Enum.Parse<DatabaseProvider>(Required(database, "Provider")),
                Required(database, "ConnectionString").Replace("{data}", data, StringComparison.Ordinal)));
        var authorities = section.GetSection("Authorities").GetChildren().Select(authority => new AuthorityEntry(
            new AuthorityId(Guid.Parse(Required(authority, "Id"))),
            Required(authority, "Key"),
            Required(authority, "Pack"),
            Required(authority, "Database"),
            authority["Name"],
            ReadEntra(authority.GetSection("Entra"))));
        return new AuthorityCatalogue([.. authorities], databases);
    }

    private static EntraDirectory? ReadEntra(IConfigurationSection section) => section.Exists()
        ? new EntraDirectory(Guid.Parse(Required(section, "Tenant")), Guid.Parse(Required(section, "Client")), Required(section, "Secret"))
        : null;

    private static string Required(IConfigurationSection section, string key) =>
        section[key] ?? throw new InvalidOperationException($"The catalogue entry {section.Path} has no {key}.");
}
