using System.Runtime.CompilerServices;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>A pack's standards, its base's among them, found by what every page looks them up by. Worked out once for each pack.</summary>
public static class StandardIndex
{
    private static readonly ConditionalWeakTable<PracticePack, Index> Indexes = [];

    /// <summary>The newest edition of the standard with this id, the pack's own before its base's; <see langword="null"/>: none.</summary>
    public static Standard? FindStandard(this PracticePack pack, string id) => Of(pack).ById.GetValueOrDefault(id);

    /// <summary>Every area of work that a standard belongs to, in alphabetical order.</summary>
    public static IReadOnlyList<string> AreasOfWork(this PracticePack pack) => Of(pack).Areas;

    /// <summary>Ids of the standards for which one of these titles is responsible, each once, in no order.</summary>
    public static IReadOnlyList<string> StandardsOf(this PracticePack pack, IEnumerable<string> titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        var byTitle = Of(pack).ByTitle;
        return [.. titles.SelectMany(title => byTitle[title]).Distinct()];
    }

    private static Index Of(PracticePack pack) => Indexes.GetValue(pack, Build);

    private static Index Build(PracticePack pack)
    {
        var standards = pack.Standards.Concat(pack.BaseStandards).ToList();
        var byId = new Dictionary<string, Standard>();
        foreach (var standard in standards.OrderByDescending(standard => standard.From))
        {
            byId.TryAdd(standard.Id, standard);
        }

        return new Index(
            byId,
            [.. standards.Select(standard => standard.Area).Distinct().Order()],
            standards.SelectMany(standard => standard.Responsible.Select(title => (Title: title, standard.Id))).ToLookup(pair => pair.Title, pair => pair.Id));
    }

    private sealed record Index(Dictionary<string, Standard> ById, IReadOnlyList<string> Areas, ILookup<string, string> ByTitle);
}
