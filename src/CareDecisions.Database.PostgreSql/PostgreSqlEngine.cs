using System.Data.Common;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CareDecisions.Database.PostgreSql;

/// <summary>PostgreSQL 15 or later. Each opened connection says which authority it works for; row-level security reads that.</summary>
public sealed class PostgreSqlEngine : IDatabaseEngine
{
    private const int MostPrepared = 100;

    public DatabaseProvider Provider => DatabaseProvider.PostgreSql;

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(Prepared(connectionString), npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlEngine).Assembly.GetName().Name))
            .AddInterceptors(new SayAuthority());

    /// <summary>What is asked again and again is planned once a connection, unless the connection string says otherwise.</summary>
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = MostPrepared;
        }

        return settings.ConnectionString;
    }

    /// <summary>No authority, no rows: the setting is written on every open, empty where none is chosen.</summary>
    private sealed class SayAuthority : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Command(connection, eventData);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Command(connection, eventData);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Command(DbConnection connection, ConnectionEndEventData eventData)
        {
            var authority = eventData.Context is CareDecisionsDb db && db.AuthorityId != default ? db.AuthorityId.ToString() : string.Empty;
            var command = connection.CreateCommand();
            command.CommandText = "select set_config('app.authority', @authority, false)";
            var parameter = command.CreateParameter();
            parameter.ParameterName = "authority";
            parameter.Value = authority;
            command.Parameters.Add(parameter);
            return command;
        }
    }
}
