using System.CommandLine;
using System.Data.Common;
using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Cli.Hosting;
using CareDecisions.Infrastructure.Auditing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Cli.Commands;

/// <summary>
/// <c>verify-audit [--authority key]</c>: reads every chain; each finding on standard error. As with <c>diff</c>, exit 0 is
/// sound, 1 not sound, and 2 that nothing can be said: no such authority, no database, no key, or a fault of ours.
/// </summary>
internal static class VerifyAuditCommand
{
    private const int NotSound = 1;

    public static Command Create()
    {
        var authority = new Option<string?>("--authority") { Description = "Key of one authority; all of them where not given." };
        var command = new Command("verify-audit", "Find audit rows that were changed, removed or put in. Exit 0: sound; 1: not sound; 2: could not be checked.")
        {
            authority,
        };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(authority), cancellationToken));
        return command;
    }

    private static async Task<int> Run(string? key, CancellationToken cancellationToken)
    {
        try
        {
            await using var product = Product.Build();
            return await Verify(product, key, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or FormatException or InvalidOperationException)
        {
            // Left to itself a fault exits 1, which would say that somebody had tampered.
            return CommandLine.Refuse($"The audit could not be checked: {fault.Message}");
        }
    }

    private static async Task<int> Verify(ServiceProvider product, string? key, CancellationToken cancellationToken)
    {
        var catalogue = product.GetRequiredService<AuthorityCatalogue>();
        var wanted = catalogue.Entries.Where(entry => key is null || entry == catalogue.Find(key)).ToList();
        if (wanted.Count == 0)
        {
            return CommandLine.Refuse($"--authority: there is no '{key}'. There are: {string.Join(", ", catalogue.Entries.Select(entry => entry.Key))}.");
        }

        if (!AuditKeyFile.IsThere(product.GetRequiredService<IConfiguration>()))
        {
            return CommandLine.Refuse("There is no audit key: set CareDecisions:AuditKey, or CareDecisions:Data to the folder that holds audit.key.");
        }

        foreach (var database in wanted.Select(entry => catalogue.DatabaseOf(entry.Id).Name).Distinct())
        {
            await using var db = product.GetRequiredService<AuthorityDatabases>().LeaseShared(database);
            if (!await db.Database.CanConnectAsync(cancellationToken))
            {
                return CommandLine.Refuse($"The database '{database}' is not there, or cannot be reached.");
            }
        }

        var isSound = true;
        foreach (var entry in wanted)
        {
            isSound &= await IsSound(product, entry, cancellationToken);
        }

        return isSound ? CommandLine.Good : NotSound;
    }

    private static async Task<bool> IsSound(ServiceProvider product, AuthorityEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = product.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(entry);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System("verify-audit"));
        var result = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new VerifyAudit.Query(), cancellationToken);
        var found = result.Value;
        foreach (var finding in found.Findings)
        {
            Console.Error.WriteLine($"{entry.Key}: {finding}");
        }

        if (found.HasMore)
        {
            Console.Error.WriteLine($"{entry.Key}: stopped after {VerifyAudit.MostFindings} findings; there may be more");
        }

        if (found.LooksLikeAnotherKey)
        {
            Console.Error.WriteLine($"{entry.Key}: not one row matches the key; is it the key this audit was written with?");
        }

        var anchor = found.AnchorHash is { } hash ? $"last anchor {found.Anchors}, {hash}" : "no anchor yet";
        Console.Out.WriteLine(
            $"{entry.Key}: {(found.IsSound ? "sound" : "NOT SOUND")}, {found.Entries} rows in {found.Chains} chains; {anchor}");
        return found.IsSound;
    }
}
