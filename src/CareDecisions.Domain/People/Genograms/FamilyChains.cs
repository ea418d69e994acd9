namespace CareDecisions.Domain.People.Genograms;

/// <summary>Orders people of one generation so that couples, and brothers and sisters, stand side by side.</summary>
internal sealed class FamilyChains(IReadOnlyDictionary<string, FamilyMember> members, IReadOnlyList<FamilyUnion> unions)
{
    /// <summary>From one end of each chain to the other; a man first where either end would do.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> row)
    {
        var order = new List<string>();
        foreach (var key in row.Where(key => !order.Contains(key)))
        {
            if (order.Contains(key))
            {
                continue;
            }

            var chain = new List<string>();
            Walk(key, row, chain);
            var end = chain.OrderBy(one => Neighbours(one, row).Count())
                .ThenByDescending(one => members[one].Symbol == FamilySymbol.Man)
                .ThenBy(one => row.ToList().IndexOf(one)).First();
            Walk(end, row, order);
        }

        return order;
    }

    private void Walk(string from, IReadOnlyList<string> row, List<string> seen)
    {
        seen.Add(from);
        foreach (var next in Neighbours(from, row))
        {
            if (!seen.Contains(next))
            {
                Walk(next, row, seen);
            }
        }
    }

    /// <summary>Partners before brothers and sisters.</summary>
    private IEnumerable<string> Neighbours(string key, IReadOnlyList<string> row) =>
        unions.Where(union => union.Partners.Contains(key)).SelectMany(union => union.Partners)
            .Concat(unions.Where(union => union.Children.Contains(key)).SelectMany(union => union.Children))
            .Where(other => other != key && row.Contains(other))
            .Distinct();
}
