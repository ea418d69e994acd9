using System.CommandLine;
using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Database.PostgreSql;
using CareDecisions.Database.Sqlite;
using CareDecisions.Database.SqlServer;
using CareDecisions.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareDecisions.Cli.Commands;

/// <summary><c>verify-audit [--authority key]</c>: reads every chain; each finding on standard error. 0 sound, 2 not sound.</summary>
internal static class VerifyAuditCommand
{
    public static Command Create()
    {
        var authority = new Option<string?>("--authority") { Description = "Key of one authority; all of them where not given." };
        var command = new Command("verify-audit", "Find audit rows that were changed, removed or put in.") { authority };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(authority), cancellationToken));
        return command;
    }

    private static async Task<int> Run(string? key, CancellationToken cancellationToken)
    {
        await using var services = Services();
        var catalogue = services.GetRequiredService<AuthorityCatalogue>();
        if (key is not null && catalogue.Find(key) is null)
        {
            return CommandLine.Refuse($"--authority: there is no '{key}'. There are: {string.Join(", ", catalogue.Entries.Select(entry => entry.Key))}.");
        }

        var isSound = true;
        foreach (var entry in catalogue.Entries.Where(entry => key is null || entry == catalogue.Find(key)))
        {
            isSound &= await IsSound(services, entry, cancellationToken);
        }

        return isSound ? CommandLine.Good : CommandLine.BadInput;
    }

    private static async Task<bool> IsSound(ServiceProvider services, AuthorityEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(entry);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System("verify-audit"));
        var result = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new VerifyAudit.Query(), cancellationToken);
        var found = result.Value;
        foreach (var finding in found.Findings)
        {
            await Console.Error.WriteLineAsync($"{entry.Key}: {finding}");
        }

        if (found.HasMore)
        {
            await Console.Error.WriteLineAsync($"{entry.Key}: stopped after {VerifyAudit.MostFindings} findings; there may be more");
        }

        var anchor = found.AnchorHash is { } hash ? $"last anchor {found.Anchors}, {hash}" : "no anchor yet";
        Console.Out.WriteLine(
            $"{entry.Key}: {(found.IsSound ? "sound" : "NOT SOUND")}, {found.Entries} rows in {found.Chains} chains; {anchor}");
        return found.IsSound;
    }

    private static ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddCatalogue();
        configuration.AddEnvironmentVariables();
        var built = configuration.Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(built)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddCareDecisions(built)
            .AddSingleton<IDatabaseEngine, SqliteEngine>()
            .AddSingleton<IDatabaseEngine, PostgreSqlEngine>()
            .AddSingleton<IDatabaseEngine, SqlServerEngine>()
            .BuildServiceProvider();
    }
}
