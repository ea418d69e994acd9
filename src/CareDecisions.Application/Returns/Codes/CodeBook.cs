namespace CareDecisions.Application.Returns.Codes;

/// <summary>The code sets of the statutory returns, each code with the years it is valid in. Read from data, never written in code.</summary>
public sealed class CodeBook(IEnumerable<CodeSet> sets, IReadOnlyList<VisitRegimeRule> visitRegimes)
{
    private readonly Dictionary<string, CodeSet> sets = sets.ToDictionary(set => set.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<CodeSet> Sets => sets.Values;

    public CodeSet this[string id] => sets[id];

    /// <summary>The visiting rules of a placement type under a legal status: the first rule that fits.</summary>
    public string VisitRegime(string place, string status) => visitRegimes.First(rule => rule.Fits(place, status)).Regime;
}

/// <summary>One code set.</summary>
/// <param name="Noun">What one code is, with its article, for messages: "a legal status".</param>
public sealed record CodeSet(string Id, string Noun, IReadOnlyList<ReturnCode> Codes)
{
    /// <summary>The code as it stands in a collection year; <see langword="null"/> where that year has no such code.</summary>
    public ReturnCode? In(int year, string code) => Codes.FirstOrDefault(one => one.Code == code && one.IsValidIn(year));

    /// <summary>The code as it stands in any year; for files that use an older or newer form.</summary>
    public ReturnCode? InAnyYear(string code) => Codes.FirstOrDefault(one => one.Code == code);
}

/// <summary>One code of a return.</summary>
public sealed record ReturnCode
{
    public required string Code { get; init; }

    public required string Meaning { get; init; }

    /// <summary>First collection year it is valid in, named by the year it ends in; <see langword="null"/>: no earlier limit.</summary>
    public int? First { get; init; }

    /// <summary>Last collection year, inclusive; <see langword="null"/>: still valid.</summary>
    public int? Last { get; init; }

    /// <summary>The word this product keeps for it, where it keeps one.</summary>
    public string? Means { get; init; }

    /// <summary>Event of the vocabulary that its first day is.</summary>
    public string? Starts { get; init; }

    /// <summary>Event that its end is.</summary>
    public string? Ends { get; init; }

    public bool IsValidIn(int year) => (First is null || year >= First) && (Last is null || year <= Last);

    /// <summary>"C2, full care order".</summary>
    public override string ToString() => Code == Meaning ? Code : $"{Code}, {Meaning}";
}

/// <summary>Which visiting rules apply; empty lists fit anything.</summary>
public sealed record VisitRegimeRule(string Regime, IReadOnlyList<string> Places, IReadOnlyList<string> Statuses)
{
    public bool Fits(string place, string status) =>
        (Places.Count == 0 || Places.Contains(place)) && (Statuses.Count == 0 || Statuses.Contains(status));
}
