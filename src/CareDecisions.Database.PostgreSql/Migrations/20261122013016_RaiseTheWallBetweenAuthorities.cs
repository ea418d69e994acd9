using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CareDecisions.Database.PostgreSql.Migrations
{
    /// <summary>
    /// The second layer of the wall: every table with an authority gives and takes only the rows of the one that the
    /// connection names. FORCE binds the owner of the tables too; a data migration must set app.authority first.
    /// </summary>
    public partial class RaiseTheWallBetweenAuthorities : Migration
    {
        private const string Role = "caredecisions_app";

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in OwnedTables())
            {
                migrationBuilder.Sql($"""
                    ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                    ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                    CREATE POLICY authority_wall ON "{table}"
                        USING ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid)
                        WITH CHECK ("AuthorityId" = NULLIF(current_setting('app.authority', true), '')::uuid);
                    """);
            }

            // The application signs in as a role that owns nothing, where the installation has made it.
            migrationBuilder.Sql($"""
                DO $$ BEGIN
                    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{Role}') THEN
                        GRANT USAGE ON SCHEMA public TO {Role};
                        GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role};
                        GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Role};
                        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {Role};
                        ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO {Role};
                        REVOKE UPDATE, DELETE ON "AuditEntries", "CaseEvents" FROM {Role};
                    END IF;
                END $$;
                """);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in OwnedTables())
            {
                migrationBuilder.Sql($"""
                    DROP POLICY authority_wall ON "{table}";
                    ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY;
                    ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY;
                    """);
            }
        }

        private System.Collections.Generic.IEnumerable<string> OwnedTables() =>
            System.Linq.Enumerable.Select(
                System.Linq.Enumerable.Where(TargetModel.GetEntityTypes(), type => type.FindProperty("AuthorityId") != null),
                type => type.GetTableName());
    }
}
