namespace CareDecisions.Domain.Forums.Settings;

/// <summary>Everything that an authority has confirmed, as it holds on one day.</summary>
/// <param name="Settings">The value of each confirmed setting, in the pack's own writing.</param>
/// <param name="Rules">Ids of the rules that are confirmed as they stand.</param>
public sealed record ConfirmedValues(IReadOnlyDictionary<string, string> Settings, IReadOnlySet<string> Rules)
{
    public static ConfirmedValues None { get; } = new(new Dictionary<string, string>(), new HashSet<string>());

    public bool IsEmpty => Settings.Count == 0 && Rules.Count == 0;

    /// <summary>The same for the same values, whatever their order.</summary>
    public string Fingerprint => string.Join(
        '\n',
        Settings.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}={one.Value}").Concat(Rules.Order(StringComparer.Ordinal)));

    /// <summary>
    /// For each setting the value whose first day is the latest one that has come; of two with the same first day, the one written
    /// later. What is undone does not count.
    /// </summary>
    public static ConfirmedValues On(IEnumerable<ConfirmedValue> values, DateOnly day)
    {
        var inForce = values.Where(one => one.UndoneAt is null && one.From <= day)
            .GroupBy(one => one.SettingId, StringComparer.Ordinal)
            .Select(group => group.OrderBy(one => one.From).ThenBy(one => one.At).ThenBy(one => one.Id).Last())
            .ToList();
        return new ConfirmedValues(
            inForce.Where(one => one.Value is not null).ToDictionary(one => one.SettingId, one => one.Value!, StringComparer.Ordinal),
            inForce.Where(one => one.Value is null).Select(one => one.SettingId).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The days between two days, both included, cut where a value begins to hold.</summary>
    public static IEnumerable<(DateOnly From, DateOnly To)> Stretches(IEnumerable<ConfirmedValue> values, DateOnly from, DateOnly to)
    {
        var begins = from;
        foreach (var change in values.Where(one => one.UndoneAt is null && one.From > from && one.From <= to).Select(one => one.From).Distinct().Order())
        {
            yield return (begins, change.AddDays(-1));
            begins = change;
        }

        yield return (begins, to);
    }
}
