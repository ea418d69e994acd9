using CareDecisions.Application.Returns;

namespace CareDecisions.Cli.Commands;

/// <summary>One line on standard error that says how far an import is; a new line for each step where the output is a file.</summary>
internal sealed class ImportProgress : IProgress<ReturnProgress>
{
    public void Report(ReturnProgress value)
    {
        var line = $"{value.Share,4:P0}  {value.Children:N0} children, {value.Counts.RowsRead:N0} rows";
        if (Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(line);
        }
        else
        {
            Console.Error.Write($"\r{line}   ");
        }
    }
}
