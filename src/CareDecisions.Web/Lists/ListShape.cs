namespace CareDecisions.Web.Lists;

public enum SortOrder
{
    Ascending,
    Descending
}

/// <summary>What the address of a list may say: which sort keys and which filters. Everything else in it is ignored.</summary>
public sealed record ListShape
{
    private static readonly string[] Reserved = ["page", "sort", "direction", "handler"];

    public ListShape(IReadOnlyList<string> sortKeys, string defaultSort, SortOrder defaultDirection, IReadOnlyList<Filter> filters)
    {
        var keys = filters.SelectMany(filter => filter.Keys).ToList();
        if (keys.Intersect(Reserved).FirstOrDefault() is { } taken)
        {
            throw new ArgumentException($"A filter cannot be called '{taken}': the list's address uses that word", nameof(filters));
        }

        if (!sortKeys.Contains(defaultSort))
        {
            throw new ArgumentException($"'{defaultSort}' is not a column that sorts", nameof(defaultSort));
        }

        (SortKeys, DefaultSort, DefaultDirection, Filters) = (sortKeys, defaultSort, defaultDirection, filters);
    }

    public IReadOnlyList<string> SortKeys { get; }

    public string DefaultSort { get; }

    public SortOrder DefaultDirection { get; }

    public IReadOnlyList<Filter> Filters { get; }
}
