using System.Globalization;
using CareDecisions.Application.Authorities;
using CareDecisions.Benchmarks;

return args switch
{
    ["engine"] => EngineBenchmark.Run("calderdale"),
    ["engine", var pack] => EngineBenchmark.Run(pack),
    ["recompute"] => await RecomputeBenchmark.Run([10_000, 100_000]),
    ["recompute", .. var sizes] => await RecomputeBenchmark.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
    ["audit", "sqlite", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.Sqlite, connectionString),
    ["audit", "postgresql", var connectionString] => await AuditBenchmark.Run(DatabaseProvider.PostgreSql, connectionString),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CareDecisions.Benchmarks -- engine [pack]");
    Console.Error.WriteLine("                                                                     -- recompute [sizes]");
    Console.Error.WriteLine("                                                                     -- audit sqlite|postgresql CONNECTION-STRING");
    return 2;
}
