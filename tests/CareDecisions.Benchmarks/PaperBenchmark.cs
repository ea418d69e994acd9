using System.Diagnostics;
using System.Net;
using CareDecisions.Application.Documents;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Benchmarks;

/// <summary>A document of twelve pages, as an assessment has, printed by the browser that is kept. Goal: 1.5 seconds.</summary>
internal static class PaperBenchmark
{
    private const int Rounds = 6;

    public static async Task<int> Run()
    {
        using var app = new CareDecisionsApp(Application.Authorities.DatabaseProvider.Sqlite);
        var printer = app.Services.GetRequiredService<IDocumentPrinter>();
        var html = Page();
        for (var round = 1; round <= Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var pdf = await printer.Print(html, CancellationToken.None);
            var pages = System.Text.Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;
            Console.WriteLine($"round {round}: {watch.Elapsed.TotalSeconds:0.00} s, {pages} pages, {pdf.Length / 1024:N0} KB{(round == 1 ? ", the browser started" : "")}");
        }

        return 0;
    }

    private static string Page()
    {
        var words = WebUtility.HtmlEncode(string.Join(' ', Enumerable.Repeat("The child was seen alone at home and said what she thinks of the plan.", 22)));
        var sections = Enumerable.Range(1, 12).Select(number => $"<h2>Section {number}</h2><h3>Question</h3><p>{words}</p><h3>Question</h3><p>{words}</p>");
        return $"<!DOCTYPE html><html lang=\"en-GB\"><head><title>Assessment</title></head><body><h1>Assessment</h1>{string.Concat(sections)}</body></html>";
    }
}
