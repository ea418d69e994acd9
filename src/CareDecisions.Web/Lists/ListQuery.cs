using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace CareDecisions.Web.Lists;

/// <summary>
/// What a person asked of a list: page, order and filters. It is read from the address and writes itself back to the
/// same address, so that a list can be sent to a colleague. Only what its <see cref="ListShape"/> allows is in it.
/// </summary>
public sealed record ListQuery
{
    public const int RowsPerPage = 25;

    private readonly ListShape shape;

    internal ListQuery(ListShape shape)
    {
        this.shape = shape;
        Sort = shape.DefaultSort;
        Direction = shape.DefaultDirection;
    }

    /// <summary>From 1.</summary>
    public int Page { get; internal init; } = 1;

    public string Sort { get; internal init; }

    public SortOrder Direction { get; internal init; }

    /// <summary>The values asked for under each key; keys without values are not in it. Dates are ISO dates once read.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Filters { get; internal init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What could not be read, by key, in words for the person who typed it.</summary>
    public ImmutableSortedDictionary<string, string> Problems { get; internal init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public int Skip => (Page - 1) * RowsPerPage;

    public bool IsFiltered => Filters.Count > 0;

    /// <summary>Every value chosen; empty where the filter is not applied.</summary>
    public IReadOnlyList<string> Chosen(string key) => Filters.TryGetValue(key, out var values) ? values : [];

    public string? One(string key) => Chosen(key) is [var first, ..] ? first : null;

    /// <summary>The first day asked for, itself included; null where none was, or it could not be read.</summary>
    public DateOnly? From(string key) => Date(key + "-from");

    /// <summary>The last day asked for, itself included; null where none was, or it could not be read.</summary>
    public DateOnly? To(string key) => Date(key + "-to");

    /// <summary>The same question for another page.</summary>
    public ListQuery OnPage(int page) => this with { Page = Math.Max(1, page) };

    /// <summary>The last page there is, where the address asked for one beyond it (rows may have gone since it was sent).</summary>
    public ListQuery Within(int total) => OnPage(Math.Min(Page, PagesFor(total)));

    /// <summary>What pressing a heading asks for: that column, or the other way round if it sorts already.</summary>
    public ListQuery SortedBy(string key) => this with
    {
        Page = 1,
        Sort = key,
        Direction = key == Sort && Direction == SortOrder.Ascending ? SortOrder.Descending : SortOrder.Ascending
    };

    public ListQuery Without(string key, string value)
    {
        var left = Chosen(key).Where(chosen => chosen != value).ToImmutableArray();
        return this with { Page = 1, Filters = left.IsEmpty ? Filters.Remove(key) : Filters.SetItem(key, left), Problems = Problems.Remove(key) };
    }

    public ListQuery Unfiltered() => this with { Page = 1, Filters = Filters.Clear(), Problems = Problems.Clear() };

    /// <summary>"?sort=due&amp;team=blue"; what is as usual is left out, so that the plain list has a plain address.</summary>
    public string ToQueryString(params IEnumerable<KeyValuePair<string, string>> more)
    {
        var query = new QueryBuilder(Order().Concat(Filters.SelectMany(
            filter => filter.Value.Select(value => KeyValuePair.Create(filter.Key, value)))).Concat(more));
        return query.ToString();
    }

    /// <summary>Sort and direction where they are not the usual ones, then the page.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Order()
    {
        if (Sort != shape.DefaultSort || Direction != shape.DefaultDirection)
        {
            yield return new("sort", Sort);
            yield return new("direction", Direction.ToString().ToLowerInvariant());
        }

        if (Page > 1)
        {
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    internal static int PagesFor(int total) => Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage);

    private DateOnly? Date(string key) =>
        !Problems.ContainsKey(key) && DateOnly.TryParseExact(One(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
