using System.Globalization;
using CareDecisions.Benchmarks;

return args switch
{
    ["engine"] => EngineBenchmark.Run("calderdale"),
    ["engine", var pack] => EngineBenchmark.Run(pack),
    ["recompute"] => await RecomputeBenchmark.Run([10_000, 100_000]),
    ["recompute", .. var sizes] => await RecomputeBenchmark.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CareDecisions.Benchmarks -- engine [pack] | recompute [sizes]");
    return 2;
}
