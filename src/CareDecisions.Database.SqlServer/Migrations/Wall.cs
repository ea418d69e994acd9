using Microsoft.EntityFrameworkCore.Migrations;

namespace CareDecisions.Database.SqlServer.Migrations;

/// <summary>The second layer of the wall between authorities, for a migration that makes tables.</summary>
internal static class Wall
{
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
