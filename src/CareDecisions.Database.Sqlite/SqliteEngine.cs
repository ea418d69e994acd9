using System.Data.Common;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CareDecisions.Database.Sqlite;

/// <summary>The embedded database: one file, for trying out, demonstrating and testing.</summary>
public sealed class SqliteEngine : IDatabaseEngine
{
    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteEngine).Assembly.GetName().Name))
            .AddInterceptors(new Pragmas());

    /// <summary>
    /// Waits for another writer instead of failing, and leaves the fsync to the checkpoint (the file survives a crash). Once an hour the
    /// planner is told how large the tables have become: without, it walks every clock of an authority to find one worker's.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

        // Tables without figures, or grown tenfold since, from 400 rows of each index: some milliseconds.
        private const string Figures = "PRAGMA analysis_limit=400; PRAGMA optimize=0x10002;";
        private const int Busy = 5;
        private const int Hour = 3_600_000;

        private long nextFigures = long.MinValue;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
            TakeFigures(command);
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
            TakeFigures(command);
        }

        private void TakeFigures(DbCommand command)
        {
            var now = Environment.TickCount64;
            var next = Interlocked.Read(ref nextFigures);
            if (now < next || Interlocked.CompareExchange(ref nextFigures, now + Hour, next) != next)
            {
                return;
            }

            command.CommandText = Figures;
            try
            {
                command.ExecuteNonQuery();
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == Busy)
            {
                // Somebody writes just now: the next hour is soon enough.
            }
        }
    }
}
