using System.Data.Common;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareDecisions.Database.SqlServer;

/// <summary>SQL Server 2022 or Azure SQL. Each opened connection says which authority it works for; its security policy reads that.</summary>
public sealed class SqlServerEngine : IDatabaseEngine
{
    public DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlServer(connectionString, server => server.MigrationsAssembly(typeof(SqlServerEngine).Assembly.GetName().Name))
            .AddInterceptors(new SayAuthority());

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
            var command = connection.CreateCommand();
            command.CommandText = "EXEC sys.sp_set_session_context @key = N'app.authority', @value = @authority;";
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@authority";
            parameter.Value = eventData.Context is CareDecisionsDb db && db.AuthorityId != default
                ? db.AuthorityId.Value
                : DBNull.Value;
            parameter.DbType = System.Data.DbType.Guid;
            command.Parameters.Add(parameter);
            return command;
        }
    }
}
