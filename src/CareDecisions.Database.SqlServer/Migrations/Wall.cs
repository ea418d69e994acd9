using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareDecisions.Database.SqlServer.Migrations;

/// <summary>The second layer of the wall between authorities, for a migration that makes tables.</summary>
internal static class Wall
{
    public static string[] OwnedTables(this IModel model) =>
        [.. model.GetEntityTypes().Where(type => type.FindProperty("AuthorityId") is not null).Select(type => type.GetTableName()!).Distinct()];

    /// <summary>One security policy filters and blocks by the authority that the session names.</summary>
    public static void RaiseTheWall(this MigrationBuilder migrationBuilder, params string[] tables)
    {
        migrationBuilder.Sql("EXEC('CREATE SCHEMA [wall]')");
        migrationBuilder.Sql("""
            EXEC('CREATE FUNCTION [wall].[IsOwn](@authority uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS
            RETURN SELECT 1 AS [Own] WHERE @authority = CAST(SESSION_CONTEXT(N''app.authority'') AS uniqueidentifier)')
            """);
        var predicates = tables.Select(table => $"""
            ADD FILTER PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}],
            ADD BLOCK PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}]
            """);
        migrationBuilder.Sql($"CREATE SECURITY POLICY [wall].[AuthorityWall] {string.Join(",\n", predicates)} WITH (STATE = ON)");
    }

    public static void TakeDownTheWall(this MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP SECURITY POLICY [wall].[AuthorityWall]");
        migrationBuilder.Sql("DROP FUNCTION [wall].[IsOwn]");
        migrationBuilder.Sql("DROP SCHEMA [wall]");
    }

    /// <summary>Only rows of the authority that the connection is for are seen or written, whoever asks and however.</summary>
    public static void RaiseAround(this MigrationBuilder migrationBuilder, params string[] tables)
    {
        foreach (var table in tables)
        {
            migrationBuilder.Sql($"""
                ALTER SECURITY POLICY [wall].[AuthorityWall]
                ADD FILTER PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}],
                ADD BLOCK PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}]
                """);
        }
    }

    /// <summary>Before a table is dropped.</summary>
    public static void TakeDownAround(this MigrationBuilder migrationBuilder, params string[] tables)
    {
        foreach (var table in tables)
        {
            migrationBuilder.Sql($"""
                ALTER SECURITY POLICY [wall].[AuthorityWall]
                DROP FILTER PREDICATE ON [dbo].[{table}],
                DROP BLOCK PREDICATE ON [dbo].[{table}]
                """);
        }
    }
}
