using System.Collections.Immutable;
using System.Globalization;
using CareDecisions.Web.Dates;
using Microsoft.Extensions.Primitives;

namespace CareDecisions.Web.Lists;

/// <summary>Reads a list's query from its address. An address may be old, cut short or made up: what does not fit falls away.</summary>
internal static class ListAddress
{
    private const int LongestValue = 100;
    private const int MostValues = 50;

    public static ListQuery Read(IEnumerable<KeyValuePair<string, StringValues>> address, ListShape shape, DateOnly today)
    {
        var values = address.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var query = new ListQuery(shape) { Page = ReadPage(Last(values, "page")) };
        if (Last(values, "sort") is { } sort && shape.SortKeys.Contains(sort))
        {
            query = query with
            {
                Sort = sort,
                Direction = Last(values, "direction") == "descending" ? SortOrder.Descending : SortOrder.Ascending
            };
        }

        return shape.Filters.Aggregate(query, (read, filter) => filter.Kind == FilterKind.DateRange
            ? WithDates(read, filter, values, today)
            : WithValues(read, filter, values));
    }

    // A page number past what rows can be skipped to is no page at all.
    private static int ReadPage(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page : 1;

    private static ListQuery WithValues(ListQuery query, Filter filter, Dictionary<string, StringValues> values)
    {
        var given = All(values, filter.Key);
        var chosen = filter.Kind switch
        {
            FilterKind.Text => given.TakeLast(1),
            FilterKind.Radios => given.Where(value => filter.Choices.Any(choice => choice.Value == value)).TakeLast(1).Where(value => value != filter.Usual),
            // In the order of the page: the same choice has one address, however it was ticked.
            _ => filter.Choices.Select(choice => choice.Value).Where(given.Contains).Take(MostValues)
        };
        return With(query, filter.Key, [.. chosen]);
    }

    private static ListQuery WithDates(ListQuery query, Filter filter, Dictionary<string, StringValues> values, DateOnly today)
    {
        query = WithDate(WithDate(query, filter.FromKey, "from", filter, values, today), filter.ToKey, "to", filter, values, today);
        return query.From(filter.Key) > query.To(filter.Key)
            ? query with { Problems = query.Problems.SetItem(filter.ToKey, $"{filter.Label} to must be the same as or after the date it is from") }
            : query;
    }

    private static ListQuery WithDate(ListQuery query, string key, string end, Filter filter, Dictionary<string, StringValues> values, DateOnly today)
    {
        if (Last(values, key) is not { } typed)
        {
            return query;
        }

        return SpokenDate.Read(typed, today) is { } date
            ? With(query, key, [date.Iso()])
            : With(query, key, [typed]) with
            {
                Problems = query.Problems.SetItem(key, $"{filter.Label} {end} must be a date such as 12 3 26, yesterday or last Tuesday")
            };
    }

    private static ListQuery With(ListQuery query, string key, ImmutableArray<string> values) =>
        values.IsEmpty ? query : query with { Filters = query.Filters.SetItem(key, values) };

    private static string? Last(Dictionary<string, StringValues> values, string key) => All(values, key).LastOrDefault();

    private static List<string> All(Dictionary<string, StringValues> values, string key) =>
        values.TryGetValue(key, out var found)
            ? [.. found.OfType<string>().Select(value => value.Trim()).Where(value => value.Length is > 0 and <= LongestValue)]
            : [];
}
