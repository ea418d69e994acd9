using System.CommandLine;
using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Cli.Hosting;
using CareDecisions.Infrastructure.Demonstration;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Cli.Commands;

/// <summary>
/// <c>seed --demo</c>: fills the authorities of the catalogue with invented people and children. An authority that has
/// staff is left as it is. Ends with the sign-ins on standard output.
/// </summary>
internal static class SeedCommand
{
    public static Command Build()
    {
        var demo = new Option<bool>("--demo") { Description = "Say that invented people with a known password are wanted. Never for a real authority." };
        var authority = new Option<string?>("--authority") { Description = "Key of one authority of the catalogue; all of them where not given." };
        var command = new Command("seed", "Fill the databases with demonstration data.") { demo, authority };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(demo), parsed.GetValue(authority), cancellationToken));
        return command;
    }

    private static async Task<int> Run(bool isDemo, string? only, CancellationToken cancellationToken)
    {
        if (!isDemo)
        {
            return CommandLine.Refuse("seed: the only data there is to seed is invented; ask for it with --demo.");
        }

        await using var product = Product.Build();
        var catalogue = product.GetRequiredService<AuthorityCatalogue>();
        var wanted = catalogue.Entries.Where(entry => only is null || entry == catalogue.Find(only)).ToList();
        if (wanted.Count == 0)
        {
            return CommandLine.Refuse(
                $"--authority: there is no authority '{only}'. Expected one of: {string.Join(", ", catalogue.Entries.Select(entry => entry.Key))}.");
        }

        foreach (var entry in wanted)
        {
            await Seed(product, entry, cancellationToken);
        }

        SignInTable.Write(Console.Out, wanted);
        return CommandLine.Good;
    }

    private static async Task Seed(ServiceProvider product, AuthorityEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = product.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(entry);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System("Demonstration data"));
        var added = await scope.ServiceProvider.GetRequiredService<DemoAuthority>().Seed(new SeedProgress(entry.Key), cancellationToken);
        if (added.Children == 0)
        {
            Console.Error.WriteLine($"{entry.Key}: has staff already, left as it is");
        }
    }
}
