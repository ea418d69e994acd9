using System.Collections.Concurrent;
using System.Diagnostics;
using CareDecisions.Testing.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace CareDecisions.Testing.Hosting;

/// <summary>
/// The built product as a process of its own, as in production behind a proxy that ends TLS: to be killed, measured and
/// started again. It shares the database, the keys and the data folder of an application in this process.
/// </summary>
public sealed class ProductProcess : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProductProcess(string program, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, program) },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The product stopped: {Said}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote so far.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>The most memory it has held so far.</summary>
    public long PeakMemoryBytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public double ProcessorSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public Uri Address => listening.Task.Result;

    /// <summary>Answers once it listens.</summary>
    /// <param name="role">web, worker or both.</param>
    /// <param name="more">Settings besides, by the names of environment variables.</param>
    public static Task<ProductProcess> Start(CareDecisionsApp app, string role, IReadOnlyDictionary<string, string>? more = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return Start("CareDecisions.Web.dll", new Dictionary<string, string>(more ?? new Dictionary<string, string>())
        {
            ["CareDecisions__Data"] = app.DataFolder,
            ["CareDecisions__Role"] = role,
            ["Catalogue__Databases__shared__Provider"] = app.Database.Provider.ToString(),
            ["Catalogue__Databases__shared__ConnectionString"] = app.Database.ConnectionString,
        });
    }

    /// <summary>Any web program beside this one, with settings by the names of environment variables.</summary>
    public static async Task<ProductProcess> Start(string program, IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var started = new ProductProcess(program, settings);
        try
        {
            await started.listening.Task.WaitAsync(Patience);
            return started;
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>A browser that has not signed in.</summary>
    public PageClient Browser()
    {
        var handler = new RedirectHandler { InnerHandler = new CookieContainerHandler { InnerHandler = new EndsTls(Address) } };
        return new PageClient(new HttpClient(handler) { BaseAddress = new Uri("https://localhost") });
    }

    /// <summary>This member of staff's browser, signed in through the sign-in page.</summary>
    public Task<PageClient> SignedIn(TestPerson person) => PageClient.SignedIn(Browser(), person);

    /// <summary>kill -9: no time to finish, flush or say goodbye.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        const string Listening = "Now listening on: ";
        said.Enqueue(line ?? string.Empty);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
        {
            listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }

    /// <summary>The proxy in front: the browser speaks TLS to it, it speaks plainly to the process and says so.</summary>
    private sealed class EndsTls(Uri process) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.RequestUri = new Uri(process, asked.PathAndQuery);
            request.Headers.Host = asked.Host;
            request.Headers.Remove("X-Forwarded-Proto");
            request.Headers.Add("X-Forwarded-Proto", asked.Scheme);
            var response = await base.SendAsync(request, cancellationToken);
            request.RequestUri = asked;
            return response;
        }
    }
}
