using System.Diagnostics;
using CareDecisions.Application.Authorities;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Benchmarks;

/// <summary>From the start of the built program to its first page, the sign-in page, on an embedded database. Goal: 3 seconds.</summary>
internal static class StartBenchmark
{
    private const int Rounds = 5;

    public static async Task<int> Run()
    {
        using var app = new CareDecisionsApp(DatabaseProvider.Sqlite);
        _ = app.Server;
        for (var round = 1; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            using var product = await ProductProcess.Start(app, "both");
            var listens = watch.Elapsed;
            using var browser = product.Browser();
            var page = await browser.Get("/accounts/sign-in");
            Console.WriteLine(
                $"round {round}: listening after {listens.TotalSeconds:0.00} s, '{page.Heading}' after {watch.Elapsed.TotalSeconds:0.00} s ({product.ProcessorSeconds:0.00} s of processor time), {product.PeakMemoryBytes / 1_048_576:N0} MB");
        }

        return 0;
    }
}
