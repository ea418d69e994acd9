using System.Text;

namespace CareDecisions.Web.Lists;

/// <summary>Writes rows as CSV (RFC 4180), one at a time: a file may be larger than memory.</summary>
public static class CsvFile
{
    /// <summary>With a byte order mark: without it Excel reads names such as Zoë as the wrong letters.</summary>
    public static readonly Encoding Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    public static async Task WriteAsync<TRow>(
        Stream file, IReadOnlyList<Column<TRow>> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(file, Encoding, bufferSize: 16 * 1024, leaveOpen: true);
        await WriteLineAsync(writer, columns.Select(column => (string?)column.Heading), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteLineAsync(writer, columns.Select(column => column.Csv(row)), cancellationToken);
        }
    }

    /// <summary>A field as it stands in the file.</summary>
    /// <remarks>
    /// What begins like a formula gets an apostrophe before it: a spreadsheet would otherwise run what somebody typed
    /// as a name. A negative number gets one too; no list here has any.
    /// </remarks>
    public static string Field(string? value)
    {
        var text = value ?? "";
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static Task WriteLineAsync(StreamWriter writer, IEnumerable<string?> fields, CancellationToken cancellationToken) =>
        writer.WriteAsync((string.Join(',', fields.Select(Field)) + "\r\n").AsMemory(), cancellationToken);
}
