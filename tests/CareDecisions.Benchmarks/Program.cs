using CareDecisions.Application.Authorities;
using CareDecisions.Benchmarks;

return args switch
{
    ["engine"] => EngineBenchmark.Run("calderdale"),
    ["engine", var pack] => EngineBenchmark.Run(pack),
    ["audit", "sqlite", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.Sqlite, connectionString),
    ["audit", "postgresql", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.PostgreSql, connectionString),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CareDecisions.Benchmarks -- engine [pack]");
    Console.Error.WriteLine("                                                                     -- audit sqlite|postgresql CONNECTION-STRING");
    return 2;
}
