using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Database.SqlServer;
using Microsoft.EntityFrameworkCore.Design;

namespace CareDecisions.Cli.Databases;

/// <summary>
/// For <c>dotnet ef migrations</c> only: <c>-- --provider sqlite|postgresql|sqlserver</c>. No server is reached.
/// </summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CareDecisionsDb>
{
    public CareDecisionsDb CreateDbContext(string[] args)
    {
        IDatabaseEngine engine = args.LastOrDefault() switch
        {
            "sqlite" => new SqliteEngine(),
            "postgresql" => new PostgreSqlEngine(),
            "sqlserver" => new SqlServerEngine(),
            _ => throw new ArgumentException("Say which provider: -- --provider sqlite|postgresql|sqlserver"),
        };
        var connectionString = engine is SqliteEngine ? "Data Source=design.db" : "Server=design;Database=design";
        return new CareDecisionsDb(AuthorityDatabases.OptionsFor(engine, connectionString));
    }
}
