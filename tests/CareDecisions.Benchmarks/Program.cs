using CareDecisions.Benchmarks;

return args switch
{
    ["engine"] => EngineBenchmark.Run("calderdale"),
    ["engine", var pack] => EngineBenchmark.Run(pack),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/CareDecisions.Benchmarks -- engine [pack]");
    return 2;
}
