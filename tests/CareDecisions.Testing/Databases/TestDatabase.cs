using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareDecisions.Testing.Databases;

/// <summary>An empty, migrated database of a test's own: copied from a template that is migrated once.</summary>
public sealed class TestDatabase : IDisposable
{
    private const string Template = "template_app";

    private static readonly Lazy<string> SqliteTemplate = new(MakeSqliteTemplate);
    private static readonly Lazy<string> PostgreSqlTemplate = new(() => MakePostgreSqlTemplate(PostgreSqlCluster.Instance));

    private readonly Action drop;

    private TestDatabase(DatabaseProvider provider, string name, string connectionString, Action drop)
    {
        Provider = provider;
        Name = name;
        ConnectionString = connectionString;
        this.drop = drop;
    }

    public DatabaseProvider Provider { get; }

    /// <summary>What tells it apart in a connection string.</summary>
    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>As who owns the server, past row-level security; for SQLite the same.</summary>
    public string OwnerConnectionString => ConnectionString.Replace("caredecisions_app", "postgres", StringComparison.Ordinal);

    public static TestDatabase Create(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? CreateSqlite() : CreatePostgreSql();

    /// <summary>On a server of the test's own, which goes with it.</summary>
    public static TestDatabase CreateOn(PostgreSqlCluster server)
    {
        ArgumentNullException.ThrowIfNull(server);
        return new TestDatabase(
            DatabaseProvider.PostgreSql,
            Template,
            server.ConnectionString(MakePostgreSqlTemplate(server), "caredecisions_app"),
            server.End);
    }

    public void Dispose() => drop();

    private static TestDatabase CreateSqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"cd-{Guid.NewGuid():N}.db");
        File.Copy(SqliteTemplate.Value, file);
        return new TestDatabase(DatabaseProvider.Sqlite, Path.GetFileName(file), $"Data Source={file}", () =>
        {
            SqliteConnection.ClearAllPools();
            foreach (var part in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(part);
            }
        });
    }

    private static TestDatabase CreatePostgreSql()
    {
        var name = $"t{Guid.NewGuid():N}";
        Run(PostgreSqlCluster.Instance, $"create database {name} template {PostgreSqlTemplate.Value} strategy file_copy");
        return new TestDatabase(
            DatabaseProvider.PostgreSql,
            name,
            PostgreSqlCluster.Instance.ConnectionString(name, "caredecisions_app"),
            () => Run(PostgreSqlCluster.Instance, $"drop database {name} with (force)"));
    }

    private static string MakeSqliteTemplate()
    {
        var file = Path.Combine(Path.GetTempPath(), $"cd-template-{Guid.NewGuid():N}.db");
        using (var db = new CareDecisionsDb(AuthorityDatabases.OptionsFor(new SqliteEngine(), $"Data Source={file}")))
        {
            db.Database.Migrate();
        }

        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    }

    private static string MakePostgreSqlTemplate(PostgreSqlCluster server)
    {
        Run(server, "create role caredecisions_app login nosuperuser nobypassrls");
        Run(server, "create role caredecisions_owner login nosuperuser nobypassrls");
        Run(server, $"create database {Template} owner caredecisions_owner");
        var owner = server.ConnectionString(Template, "caredecisions_owner");
        using (var db = new CareDecisionsDb(AuthorityDatabases.OptionsFor(new PostgreSqlEngine(), owner)))
        {
            db.Database.Migrate();
        }

        NpgsqlConnection.ClearAllPools();
        return Template;
    }

    private static void Run(PostgreSqlCluster server, string sql)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres", "postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
