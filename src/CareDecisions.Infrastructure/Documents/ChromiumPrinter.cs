using CareDecisions.Application.Documents;
using Microsoft.Extensions.Configuration;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>
/// Prints with a Chromium of its own, started at the first document and kept for the next (ADR 0012). One document at a time:
/// a browser takes a core and some 200 MB, and a page that waits a moment is better than a node that runs out of memory.
/// </summary>
internal sealed class ChromiumPrinter(IConfiguration configuration) : IDocumentPrinter, IAsyncDisposable
{
    private const string Usual = "/usr/bin/chromium";

    private readonly SemaphoreSlim oneAtATime = new(1);
    private ChromiumProcess? browser;

    public async Task<byte[]> Print(string html, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await oneAtATime.WaitAsync(patience, cancellationToken))
        {
            throw new DocumentPrinterException("The PDF could not be made: others are being printed. Try again in a few minutes.");
        }

        try
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            time.CancelAfter(patience);
            if (browser is { IsRunning: false })
            {
                await Stop();
            }

            browser ??= ChromiumProcess.Start(configuration["CareDecisions:Chromium"] ?? Usual);
            return await browser.Print(html, time.Token);
        }
        catch (Exception fault) when (fault is not DocumentPrinterException && !cancellationToken.IsCancellationRequested)
        {
            // Whatever state it is in now, the next document gets a new one.
            await Stop();
            throw new DocumentPrinterException("The PDF could not be made. Try again; if it fails again, print the page from the browser.", fault);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        oneAtATime.Dispose();
    }

    private async Task Stop()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
            browser = null;
        }
    }
}
