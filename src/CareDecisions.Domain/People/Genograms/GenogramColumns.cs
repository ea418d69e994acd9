namespace CareDecisions.Domain.People.Genograms;

/// <summary>Works out how far to the right everybody stands: children below their parents, couples side by side, nobody on anybody.</summary>
internal sealed class GenogramColumns(FamilyTree tree, IReadOnlyList<FamilyUnion> unions, double gap)
{
    private readonly Dictionary<string, FamilyMember> members = tree.Members.ToDictionary(one => one.Key);
    private readonly Dictionary<string, double> placed = [];

    /// <returns>The middle of each symbol, by key.</returns>
    public IReadOnlyDictionary<string, double> Of()
    {
        var rows = tree.Members.GroupBy(one => one.Generation).ToDictionary(row => row.Key, row => row.Select(one => one.Key).ToList());
        // The row that most of the family hangs on: the parents', or the child's own where none is recorded.
        var middle = rows.ContainsKey(-1) ? -1 : rows.Keys.Order().First();
        var order = new FamilyChains(members, unions).Of(rows[middle]);
        Put(order, [.. order.Select((_, at) => at * gap)]);
        if (rows.TryGetValue(middle + 1, out var children))
        {
            Below(children);
            Put(order, OverChildren(order));
        }

        foreach (var row in rows.Keys.Where(row => row > middle).Order())
        {
            rows[row].ForEach(key => placed.Remove(key));
            Below(rows[row]);
        }

        foreach (var row in rows.Keys.Where(row => row < middle).OrderDescending())
        {
            Above(rows[row]);
        }

        return placed;
    }

    /// <summary>Children stand below their parents, the oldest first as they are given, each with a partner who has no parents here.</summary>
    private void Below(List<string> row)
    {
        var wanted = new List<(string Key, double Place)>();
        foreach (var union in unions.Where(union => union.Partners.Any(placed.ContainsKey)).OrderBy(Middle))
        {
            var mine = union.Children.Where(child => row.Contains(child) && HomeOf(child) == union).ToList();
            foreach (var (child, at) in mine.Select((child, at) => (child, at)))
            {
                Want(child, Middle(union) + ((at - ((mine.Count - 1) / 2d)) * gap));
                foreach (var partner in Partners(child).Where(partner => row.Contains(partner) && HomeOf(partner) is null))
                {
                    Want(partner, wanted[^1].Place + gap);
                }
            }
        }

        AddRest(row, wanted);

        void Want(string key, double place)
        {
            if (!wanted.Exists(one => one.Key == key))
            {
                wanted.Add((key, place));
            }
        }
    }

    /// <summary>Parents stand above the middle of their children.</summary>
    private void Above(List<string> row)
    {
        var wanted = new List<(string Key, double Place)>();
        foreach (var union in unions.Where(union => union.Children.Any(placed.ContainsKey)).OrderBy(ChildrenMiddle))
        {
            var partners = union.Partners.Where(partner => row.Contains(partner) && !wanted.Exists(one => one.Key == partner))
                .OrderByDescending(partner => members[partner].Symbol == FamilySymbol.Man).ToList();
            wanted.AddRange(partners.Select((partner, at) => (partner, ChildrenMiddle(union) + ((at - ((partners.Count - 1) / 2d)) * gap))));
        }

        AddRest(row, wanted);
    }

    /// <summary>Whoever hangs on nobody comes last in the row.</summary>
    private void AddRest(List<string> row, List<(string Key, double Place)> wanted)
    {
        var rest = new FamilyChains(members, unions).Of([.. row.Where(key => !wanted.Exists(one => one.Key == key))]);
        var last = wanted.Count == 0 ? (double?)null : wanted.Max(one => one.Place);
        wanted.AddRange(rest.Select((key, at) => (key, last is { } end ? end + ((at + 1) * gap) : at * gap)));
        Put([.. wanted.Select(one => one.Key)], [.. wanted.Select(one => one.Place)]);
    }

    private void Put(IReadOnlyList<string> order, IReadOnlyList<double> wanted)
    {
        var places = EvenPlaces.Of(wanted, gap);
        for (var at = 0; at < order.Count; at++)
        {
            placed[order[at]] = places[at];
        }
    }

    /// <summary>Where each parent would stand above the children as they are placed; whoever has none keeps to the neighbour.</summary>
    private List<double> OverChildren(IReadOnlyList<string> order)
    {
        var known = order.Select(key => unions
            .Where(union => union.Partners.Contains(key) && union.Children.Any(placed.ContainsKey))
            .Select(union => ChildrenMiddle(union) + ((Among(union, key) - ((union.Partners.Count - 1) / 2d)) * gap))
            .Select(place => (double?)place).DefaultIfEmpty(null).Average()).ToList();
        var first = known.FindIndex(place => place is not null);
        var wanted = new List<double>();
        for (var at = 0; at < known.Count; at++)
        {
            wanted.Add(known[at] ?? (at < first ? known[first]!.Value - ((first - at) * gap) : at == 0 ? 0 : wanted[at - 1] + gap));
        }

        return wanted;

        int Among(FamilyUnion union, string key) => union.Partners.Count(partner => order.ToList().IndexOf(partner) < order.ToList().IndexOf(key));
    }

    /// <summary>Below whom somebody stands: those they were born to, where they are here; else who adopted or cares for them.</summary>
    private FamilyUnion? HomeOf(string child) => unions.Where(union => union.Children.Contains(child) && union.Partners.Any(placed.ContainsKey))
        .OrderBy(union => union.Kind).FirstOrDefault();

    private IEnumerable<string> Partners(string key) => unions.Where(union => union.Partners.Contains(key))
        .SelectMany(union => union.Partners).Where(partner => partner != key);

    private double Middle(FamilyUnion union) => union.Partners.Where(placed.ContainsKey).Average(partner => placed[partner]);

    private double ChildrenMiddle(FamilyUnion union) => union.Children.Where(placed.ContainsKey).Average(child => placed[child]);
}
