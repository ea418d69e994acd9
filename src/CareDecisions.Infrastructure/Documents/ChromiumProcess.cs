using System.Diagnostics;
using System.Text.Json.Nodes;
using CareDecisions.Application.Documents;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>
/// One Chromium without a window and without a network, with a profile that goes when it goes. It is spoken to over two pipes,
/// so nobody else on the machine can reach it, and it ends when they close: with the product, even where that is killed.
/// </summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    /// <summary>Hands the two pipes to Chromium as 3 and 4, where it looks for them, and clears up after it.</summary>
    private const string Shell = """
        "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1
        rm -rf "$CD_PROFILE"
        """;

    private static readonly TimeSpan Leave = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly DevTools tools;

    private ChromiumProcess(Process process)
    {
        this.process = process;
        tools = new DevTools(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    public bool IsRunning => !process.HasExited;

    public static ChromiumProcess Start(string program)
    {
        if (!File.Exists(program))
        {
            throw new DocumentPrinterException("This server has no Chromium to make PDFs with. Print the page from the browser, or ask your system administrator to install it.");
        }

        var profile = Directory.CreateTempSubdirectory("cd-print-").FullName;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Shell, program, .. Arguments(profile)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["CD_PROFILE"] = profile },
        };
        return new ChromiumProcess(Process.Start(start)!);
    }

    public async Task<byte[]> Print(string html, CancellationToken cancellationToken)
    {
        var target = (await tools.Send("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellationToken)).Text("targetId");
        try
        {
            var session = (await tools.Send("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, cancellationToken)).Text("sessionId");
            await tools.Send("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, session, cancellationToken);
            var frame = (await tools.Send("Page.getFrameTree", [], session, cancellationToken))["frameTree"]!["frame"]!.Text("id");
            await tools.Send("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, session, cancellationToken);
            var printed = await tools.Send("Page.printToPDF", Settings(), session, cancellationToken);
            return Convert.FromBase64String(printed.Text("data"));
        }
        finally
        {
            await tools.Send("Target.closeTarget", new() { ["targetId"] = target }, null, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Leave);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static JsonObject Settings() => new()
    {
        ["preferCSSPageSize"] = true,
        ["printBackground"] = true,
        ["displayHeaderFooter"] = false,
        ["generateTaggedPDF"] = true,
        ["generateDocumentOutline"] = true,
    };

    private static List<string> Arguments(string profile)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run", "--mute-audio",
            "--remote-debugging-pipe", $"--user-data-dir={profile}",
            // What is printed brings everything with it; nothing may be fetched, least of all with a child's name in the address.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
        ];
        if (Environment.UserName == "root")
        {
            // Chromium refuses its sandbox to root. Run the product as anybody else.
            arguments.Add("--no-sandbox");
        }

        return arguments;
    }
}
