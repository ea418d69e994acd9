using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.SqlServer.Migrations
{
    /// <summary>The second layer of the wall: one security policy filters and blocks by the authority the session names.</summary>
    public partial class RaiseTheWallBetweenAuthorities : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("EXEC('CREATE SCHEMA [wall]')");
            migrationBuilder.Sql("""
                EXEC('CREATE FUNCTION [wall].[IsOwn](@authority uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS
                RETURN SELECT 1 AS [Own] WHERE @authority = CAST(SESSION_CONTEXT(N''app.authority'') AS uniqueidentifier)')
                """);
            var predicates = System.Linq.Enumerable.Select(OwnedTables(), table => $"""
                ADD FILTER PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}],
                ADD BLOCK PREDICATE [wall].[IsOwn]([AuthorityId]) ON [dbo].[{table}]
                """);
            migrationBuilder.Sql($"CREATE SECURITY POLICY [wall].[AuthorityWall] {string.Join(",\n", predicates)} WITH (STATE = ON)");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP SECURITY POLICY [wall].[AuthorityWall]");
            migrationBuilder.Sql("DROP FUNCTION [wall].[IsOwn]");
            migrationBuilder.Sql("DROP SCHEMA [wall]");
        }

        private System.Collections.Generic.IEnumerable<string> OwnedTables() =>
            System.Linq.Enumerable.Select(
                System.Linq.Enumerable.Where(TargetModel.GetEntityTypes(), type => type.FindProperty("AuthorityId") != null),
                type => type.GetTableName());
    }
}
