using System.Diagnostics;
using System.Text.Json.Nodes;
using CareDecisions.Application.Documents;

namespace CareDecisions.Infrastructure.Documents;

/// <summary>One Chromium without a window and without a network, with a profile that goes when it goes.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string Listening = "DevTools listening on ";

    private readonly Process process;
    private readonly string profile;
    private readonly DevTools tools;

    private ChromiumProcess(Process process, string profile, DevTools tools)
    {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    public bool IsRunning => !process.HasExited;

    public static async Task<ChromiumProcess> Start(string program, CancellationToken cancellationToken)
    {
        if (!File.Exists(program))
        {
            throw new DocumentPrinterException("This server has no Chromium to make PDFs with. Print the page from the browser, or ask your system administrator to install it.");
        }

        var profile = Directory.CreateTempSubdirectory("cd-print-").FullName;
        var process = Process.Start(new ProcessStartInfo(program, Arguments(profile)) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            return new ChromiumProcess(process, profile, await DevTools.Connect(await Address(process, cancellationToken), cancellationToken));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
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
        await tools.DisposeAsync();
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(profile, recursive: true);
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
            "--remote-debugging-port=0", $"--user-data-dir={profile}",
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

    private static async Task<Uri> Address(Process process, CancellationToken cancellationToken)
    {
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal))
            {
                // Read on, or it stops when the pipe is full.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[Listening.Length..].Trim());
            }
        }

        throw new DocumentPrinterException("Chromium did not start, so no PDF can be made. Ask your system administrator.");
    }
}
