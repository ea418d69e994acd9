using System.Diagnostics;
using CareDecisions.Testing;

namespace CareDecisions.Browser.Tests.Product;

/// <summary><c>caredecisions verify-audit</c> as an operator runs it: a program of its own, on the product's database.</summary>
internal static class AuditCommand
{
    public static async Task<(int ExitCode, string Said)> Verify(RunningProduct product)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "caredecisions.dll"), "verify-audit", "--authority", TestData.FirstAuthority },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["CareDecisions__Data"] = product.DataFolder;
        start.Environment["Catalogue__Databases__shared__Provider"] = product.Database.Provider.ToString();
        start.Environment["Catalogue__Databases__shared__ConnectionString"] = product.Database.ConnectionString;
        using var command = Process.Start(start)!;
        var said = await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, string.Concat(said));
    }
}
