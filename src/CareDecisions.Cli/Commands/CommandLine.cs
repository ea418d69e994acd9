using System.CommandLine;

namespace CareDecisions.Cli.Commands;

/// <summary>
/// The commands of the product. Results go to standard output alone, messages to standard error. Exit 0 is good, 2 bad
/// input, 1 a fault of ours.
/// </summary>
internal static class CommandLine
{
    public const int Good = 0;
    public const int BadInput = 2;

    public static int Run(string[] args) => Run(args, new InvocationConfiguration());

    /// <param name="args">The words typed after the program's name.</param>
    /// <param name="console">Where results and messages go.</param>
    public static int Run(string[] args, InvocationConfiguration console)
    {
        var root = new RootCommand("CareDecisions: deadlines and decisions for children's social care.")
        {
            DeadlinesCommand.Create(),
            WorkdaysCommand.Create(),
            PacksCommand.Create(),
            ImportCommand.Create(),
            VerifyAuditCommand.Create(),
            MigrateCommand.Build(),
            SeedCommand.Build(),
            ForumsCommand.Create(),
        };
        var parsed = root.Parse(args);
        return parsed.Errors.Count == 0
            ? parsed.Invoke(console)
            : Refuse(console.Error, [.. parsed.Errors.Select(error => error.Message)]);
    }

    /// <summary>Says what is wrong with the input.</summary>
    public static int Refuse(params IReadOnlyCollection<string> messages) => Refuse(Console.Error, messages);

    /// <summary>The same, to a writer of the caller's.</summary>
    public static int Refuse(TextWriter error, params IReadOnlyCollection<string> messages)
    {
        foreach (var message in messages)
        {
            error.WriteLine(message);
        }

        return BadInput;
    }
}
