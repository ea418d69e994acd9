using CareDecisions.Infrastructure.Demonstration;

namespace CareDecisions.Cli.Commands;

/// <summary>One line on standard error that says how far an authority is; only its last state where the output is a file.</summary>
internal sealed class SeedProgress(string authority) : IProgress<DemoAdded>
{
    public void Report(DemoAdded value)
    {
        var line = $"{authority}: {value.Staff} staff, {value.Children} of {value.ChildrenInAll} children";
        var isDone = value.Children == value.ChildrenInAll;
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(isDone ? $"\r{line}\n" : $"\r{line}");
        }
        else if (isDone)
        {
            Console.Error.WriteLine(line);
        }
    }
}
