using System.Diagnostics;
using CareDecisions.Application.Auditing;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Testing;

/// <summary>Runs the <c>caredecisions</c> program as a script would, with settings from its environment.</summary>
public static class CommandLineProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The settings with which the program works on an application's own database, with its audit key.</summary>
    public static Dictionary<string, string> SettingsOf(CareDecisionsApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return new()
        {
            ["Catalogue__Databases__shared__Provider"] = app.Database.Provider.ToString(),
            ["Catalogue__Databases__shared__ConnectionString"] = app.Database.ConnectionString,
            ["CareDecisions__AuditKey"] = Convert.ToBase64String(app.Services.GetRequiredService<AuditKey>().Bytes),
            ["CareDecisions__Data"] = app.DataFolder,
        };
    }

    public static async Task<ProgramOutcome> Run(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "caredecisions.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        using var patience = new CancellationTokenSource(Patience);
        var output = program.StandardOutput.ReadToEndAsync(patience.Token);
        var error = program.StandardError.ReadToEndAsync(patience.Token);
        await program.WaitForExitAsync(patience.Token);
        return new ProgramOutcome(program.ExitCode, await output, await error);
    }
}

/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ProgramOutcome(int ExitCode, string Output, string Error);
