using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>Reads one CSV file of the return row by row: any line ending, quoted values, a byte order mark, any order of columns.</summary>
internal static class SsdaCsv
{
    /// <param name="remarks">Gains what is odd about the file as a whole.</param>
    public static IEnumerable<StagedRow> Read(string name, Stream content, ICollection<string> remarks)
    {
        using var text = new StreamReader(content, leaveOpen: true);
        var rows = new CsvRows(text, name);
        var columns = Columns(name, rows.Next(), remarks);
        while (rows.Next() is { } values)
        {
            yield return Row(new StagedRow(name, rows.Line, [], null), columns, values);
        }
    }

    private static string?[] Columns(string name, List<string>? header, ICollection<string> remarks)
    {
        var expected = SsdaFiles.Columns[name];
        if (header is null)
        {
            throw new ReturnFormatException($"{name} is empty: even a file without rows has its header line. Nothing was taken.");
        }

        var found = header.Select(column => column.ToUpperInvariant()).ToList();
        var missing = expected.Where(column => !found.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            throw new ReturnFormatException($"{name}, line 1: the column {string.Join(", ", missing)} is missing. Nothing was taken.");
        }

        foreach (var unknown in found.Where(column => !expected.Contains(column)))
        {
            remarks.Add($"{name} has a column '{unknown}' that the return does not have; it was not read.");
        }

        return [.. found.Select((column, at) => expected.Contains(column) && found.IndexOf(column) == at ? column : null)];
    }

    private static StagedRow Row(StagedRow row, string?[] columns, List<string> values)
    {
        for (var at = 0; at < Math.Min(columns.Length, values.Count); at++)
        {
            if (columns[at] is { } column && values[at].Length > 0)
            {
                row.Fields.Add(new ReturnField(column, values[at]));
            }
        }

        return values.Count == columns.Length
            ? row
            : row with { Fault = $"The row has {values.Count} values where the header has {columns.Length} columns." };
    }
}

/// <summary>A row on its way to being grouped with the child's other rows.</summary>
internal sealed record StagedRow(string File, int Line, List<ReturnField> Fields, string? Fault)
{
    public string Child => Fields.FirstOrDefault(one => one.Name == SsdaFiles.Child).Value?.ToUpperInvariant() ?? string.Empty;
}
