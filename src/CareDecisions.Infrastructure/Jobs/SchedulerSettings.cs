using System.Collections.Specialized;
using CareDecisions.Application.Authorities;

namespace CareDecisions.Infrastructure.Jobs;

/// <summary>What Quartz is told, for the database it keeps its schedule in.</summary>
internal static class SchedulerSettings
{
    private const string Threads = "4";
    private const string CheckInMilliseconds = "5000";
    private const string MisfireMilliseconds = "60000";

    public static NameValueCollection For(DatabaseEntry database)
    {
        var (driver, provider, prefix) = database.Provider switch
        {
            DatabaseProvider.PostgreSql => ("PostgreSQLDelegate", "Npgsql", "qrtz_"),
            DatabaseProvider.SqlServer => ("SqlServerDelegate", "SqlServer", "QRTZ_"),
            _ => ("SQLiteDelegate", "SQLite-Microsoft", "QRTZ_"),
        };

        // Quartz keeps data sources by name for the whole process; two hosts in one must not share one.
        var source = $"schedule-{Guid.NewGuid():N}";
        var isClustered = database.Provider != DatabaseProvider.Sqlite;
        return new NameValueCollection
        {
            ["quartz.scheduler.instanceName"] = "CareDecisions",
            ["quartz.scheduler.instanceId"] = isClustered ? "AUTO" : "NON_CLUSTERED",
            ["quartz.threadPool.maxConcurrency"] = Threads,
            ["quartz.jobStore.type"] = "Quartz.Impl.AdoJobStore.JobStoreTX, Quartz",
            ["quartz.jobStore.driverDelegateType"] = $"Quartz.Impl.AdoJobStore.{driver}, Quartz",
            ["quartz.jobStore.tablePrefix"] = prefix,
            ["quartz.jobStore.useProperties"] = "true",
            ["quartz.jobStore.misfireThreshold"] = MisfireMilliseconds,
            ["quartz.jobStore.clustered"] = isClustered ? "true" : "false",
            ["quartz.jobStore.clusterCheckinInterval"] = CheckInMilliseconds,
            ["quartz.serializer.type"] = typeof(StringMapSerializer).AssemblyQualifiedName,
            ["quartz.jobStore.dataSource"] = source,
            [$"quartz.dataSource.{source}.provider"] = provider,
            [$"quartz.dataSource.{source}.connectionString"] = database.ConnectionString,
        };
    }
}
