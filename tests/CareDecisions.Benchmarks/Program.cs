using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Benchmarks;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;

IDatabaseEngine[] engines = [new SqliteEngine(), new PostgreSqlEngine()];

switch (args)
{
    case ["audit", var provider, var connectionString]:
        await AuditBenchmark.Run(Enum.Parse<DatabaseProvider>(provider, ignoreCase: true), connectionString, engines);
        return 0;
    default:
        Console.Error.WriteLine("""Say which benchmark: audit sqlite|postgresql "connection string" """);
        return 2;
}
