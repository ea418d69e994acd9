using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CareDecisions.Database.PostgreSql.Migrations;

/// <summary>The second layer of the wall between authorities, for a migration that makes tables.</summary>
internal static class Wall
{
    private const string Role = "caredecisions_app";

    public static string[] OwnedTables(this IModel model) =>
        [.. model.GetEntityTypes().Where(type => type.FindProperty("AuthorityId") is not null).Select(type => type.GetTableName()!).Distinct()];

    /// <summary>
    /// Only rows of the authority that the connection is for are seen or written, whoever asks and however. FORCE binds the
    /// owner of the tables too; a data migration must set app.authority first.
    /// </summary>
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

    /// <summary>
    /// The product signs in as a role that owns nothing, where the installation has made it. What happened is never
    /// rewritten; of which record of a child it is may change, where two are made one.
    /// </summary>
    public static void LetTheProductIn(this MigrationBuilder migrationBuilder) => migrationBuilder.Sql($"""
        DO $$ BEGIN
            IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{Role}') THEN
                GRANT USAGE ON SCHEMA public TO {Role};
                GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role};
                GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {Role};
                ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {Role};
                ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO {Role};
                REVOKE UPDATE, DELETE ON "AuditEntries", "CaseEvents" FROM {Role};
                GRANT UPDATE ("ChildId") ON "CaseEvents" TO {Role};
            END IF;
        END $$;
        """);
}
