namespace CareDecisions.Web.Lists;

/// <summary>Orders rows that are all in memory by what their columns show.</summary>
internal static class RowOrder
{
    /// <summary>By the column asked for, as its file has it, so that dates sort as dates; numbers by size; empty ones last either way.</summary>
    public static IReadOnlyList<TRow> Of<TRow>(IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows, ListQuery query)
    {
        var column = columns.FirstOrDefault(one => one.Key == query.Sort);
        if (column is null)
        {
            return [.. rows];
        }

        var keyed = rows.Select(row => (Row: row, Text: column.Csv(row) ?? "")).OrderBy(one => one.Text.Length == 0);
        return column.IsNumeric
            ? [.. Turned(keyed, one => decimal.TryParse(one.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0, null, query).Select(one => one.Row)]
            : [.. Turned(keyed, one => one.Text, StringComparer.OrdinalIgnoreCase, query).Select(one => one.Row)];
    }

    private static IEnumerable<T> Turned<T, TKey>(IOrderedEnumerable<T> rows, Func<T, TKey> key, IComparer<TKey>? comparer, ListQuery query) =>
        query.Direction == SortOrder.Descending ? rows.ThenByDescending(key, comparer) : rows.ThenBy(key, comparer);
}
