using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Database.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Data;

public sealed class MigrationsTests
{
    public static TheoryData<IDatabaseEngine, string> Engines => new()
    {
        { new SqliteEngine(), "Data Source=none.db" },
        { new PostgreSqlEngine(), "Host=none;Database=none" },
        { new SqlServerEngine(), "Server=none;Database=none" },
    };

    [Theory]
    [MemberData(nameof(Engines))]
    public void Model_OnEachDatabase_HasNoChangeWithoutAMigration(IDatabaseEngine engine, string connectionString)
    {
        using var db = new CareDecisionsDb(AuthorityDatabases.OptionsFor(engine, connectionString));

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void SqlServerScript_OfAllMigrations_RaisesTheWallOnEveryOwnedTable()
    {
        using var db = new CareDecisionsDb(AuthorityDatabases.OptionsFor(new SqlServerEngine(), "Server=none;Database=none"));
        var migrator = Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>(db);

        var script = migrator.GenerateScript();

        foreach (var table in OwnedTables.Of(db))
        {
            script.ShouldContain($"ADD FILTER PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}]");
        }
    }
}
