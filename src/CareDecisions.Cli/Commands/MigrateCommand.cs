using System.CommandLine;
using CareDecisions.Application.Authorities;
using CareDecisions.Cli.Hosting;
using CareDecisions.Infrastructure.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Cli.Commands;

/// <summary><c>migrate</c>: brings every database of the catalogue to the schema of this version. Running it again changes nothing.</summary>
internal static class MigrateCommand
{
    public static Command Build()
    {
        var command = new Command("migrate", "Create or bring up to date every database of the catalogue.");
        command.SetAction((_, cancellationToken) => Run(cancellationToken));
        return command;
    }

    private static async Task<int> Run(CancellationToken cancellationToken)
    {
        await using var product = Product.Build();
        foreach (var database in product.GetRequiredService<AuthorityCatalogue>().Databases.Values)
        {
            Console.Error.WriteLine($"Database '{database.Name}' ({database.Provider})");
        }

        await product.GetRequiredService<DatabaseSetup>().Migrate(cancellationToken);
        Console.Error.WriteLine("Up to date.");
        return CommandLine.Good;
    }
}
