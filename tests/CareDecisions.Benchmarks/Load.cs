using System.Diagnostics;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Http;

namespace CareDecisions.Benchmarks;

/// <summary>Browsers that all ask one program for pages, each on a connection of its own, one request after another.</summary>
internal sealed class Load(
    ProductProcess server, IReadOnlyList<PageClient> browsers, Func<int, string> address, Func<PageAnswer, bool> isRight)
{
    /// <summary>The first answer of each browser is checked, the others only counted.</summary>
    /// <param name="goesOn">Told how many requests were sent and for how long.</param>
    /// <returns>Requests a second of all together, and milliseconds of the program's processor time for each.</returns>
    public async Task<(double PerSecond, double Processor)> Send(Func<int, TimeSpan, bool> goesOn)
    {
        for (var number = 0; number < browsers.Count; number++)
        {
            var page = await browsers[number].Get(address(number));
            if (!isRight(page))
            {
                throw new InvalidOperationException($"{page.Path} ({(int)page.Status}) is not the page expected: {page.Heading}\n{server.Said}");
            }
        }

        var sent = 0;
        var before = server.ProcessorSeconds;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(browsers.Select((browser, number) => Task.Run(async () =>
        {
            while (goesOn(Interlocked.Increment(ref sent), watch.Elapsed))
            {
                await browser.Get(address(number));
            }
        })));
        var answered = sent - browsers.Count;
        return (answered / watch.Elapsed.TotalSeconds, (server.ProcessorSeconds - before) * 1000 / answered);
    }
}
