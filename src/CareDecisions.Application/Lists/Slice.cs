namespace CareDecisions.Application.Lists;

/// <summary>Which part of a list is asked for. Pages count from 1.</summary>
/// <param name="Page">1 for the first; a page past the end is empty, or the last where the list counts first.</param>
/// <param name="Sort">Key of the column, as the list names it; null for the list's own order.</param>
/// <param name="Descending">True to turn that column's order round.</param>
public sealed record Slice(int Page = 1, string? Sort = null, bool Descending = false)
{
    public const int Size = 25;

    /// <summary>The most rows a download may take in one go; a longer list is asked for by filter.</summary>
    public const int LargestDownload = 50_000;

    /// <summary>True where every row is wanted (a download), in the same order.</summary>
    public bool IsWhole { get; init; }

    public int Skip => IsWhole ? 0 : (Math.Max(1, Page) - 1) * Size;

    /// <summary>The same where it is known how many rows there are: entries may have gone since the page was linked to.</summary>
    public int SkipOf(int total) => Math.Min(Skip, Math.Max(0, total - 1) / Size * Size);

    /// <summary>The most rows when every row is wanted.</summary>
    public int Most { get; init; } = LargestDownload;

    public int Take => IsWhole ? Most : Size;
}

/// <summary>One page of a list and how long the whole is.</summary>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, int Total);
