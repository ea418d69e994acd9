using Microsoft.EntityFrameworkCore.Migrations;

namespace CareDecisions.Database.PostgreSql.Migrations;

/// <summary>The second layer of the wall between authorities, for a migration that makes tables.</summary>
internal static class Wall
{
    /// <summary>Only rows of the authority that the connection is for are seen or written, whoever asks and however.</summary>
    public static void RaiseAround(this MigrationBuilder migrationBuilder, params string[] tables)
    {
        foreach (var table in tables)
        {
            migrationBuilder.Sql($"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                CREATE POLICY authority_wall ON "{table}"
                    USING ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid)
                    WITH CHECK ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid);
                """);
        }
    }

}
