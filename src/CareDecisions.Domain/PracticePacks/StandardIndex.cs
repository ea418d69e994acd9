using System.Runtime.CompilerServices;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>Finds a pack's standard by its id, the base's included. Built once per pack.</summary>
public static class StandardIndex
{
    private static readonly ConditionalWeakTable<PracticePack, IReadOnlyDictionary<string, Standard>> Indexes = [];

    /// <summary>The pack's own entry before the base's; <see langword="null"/>: neither has it.</summary>
    public static Standard? FindStandard(this PracticePack pack, string id) =>
        Indexes.GetValue(pack, Build).GetValueOrDefault(id);

    private static Dictionary<string, Standard> Build(PracticePack pack)
    {
        var index = new Dictionary<string, Standard>();
        foreach (var standard in pack.Standards.Concat(pack.BaseStandards).OrderByDescending(standard => standard.From))
        {
            index.TryAdd(standard.Id, standard);
        }

        return index;
    }
}
