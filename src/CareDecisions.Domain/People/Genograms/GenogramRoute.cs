namespace CareDecisions.Domain.People.Genograms;

/// <summary>How the lines of one union run: a leg from each partner, and steps down to the children.</summary>
/// <param name="row">Of the lowest partner, or of the children where no parent is recorded.</param>
/// <param name="drop">Where the line to the children leaves; <see langword="null"/>: no parent is recorded.</param>
internal sealed class GenogramRoute(FamilyUnion union, int row, IReadOnlyList<(int Row, int X)> legs, int? drop)
{
    public FamilyUnion Union { get; } = union;

    public int Row { get; } = row;

    public IReadOnlyList<(int Row, int X)> Legs { get; } = legs;

    public int? Drop { get; } = drop;

    public List<GenogramStep> Steps { get; } = [];

    /// <summary>Below the row, from 0.</summary>
    public int Lane { get; set; }
}

/// <summary>One line along, above a row.</summary>
/// <param name="row">Above which row.</param>
/// <param name="from">Where the line from above comes down; <see langword="null"/>: none does.</param>
/// <param name="xs">Every place the line along touches.</param>
/// <param name="tops">
/// The children it goes down to, each from where it hangs to its top: twins hang from one point. None where it only passes a row.
/// </param>
internal sealed class GenogramStep(int row, int? from, IReadOnlyList<int> xs, IReadOnlyList<(int Hangs, int Top)> tops)
{
    public int Row { get; } = row;

    public int? From { get; } = from;

    public IReadOnlyList<int> Xs { get; } = xs;

    public IReadOnlyList<(int Hangs, int Top)> Tops { get; } = tops;

    /// <summary>Above the row, from 0.</summary>
    public int Lane { get; set; }
}

/// <summary>Lanes between two rows: two lines share one where they do not touch.</summary>
internal sealed class GenogramLanes
{
    private const int Apart = 12;

    private readonly List<List<(int From, int To)>> lanes = [];

    public int Count => lanes.Count;

    /// <returns>The first lane, from 0, in which a line along these places touches no other.</returns>
    public int Take(IEnumerable<int> places)
    {
        var all = places.ToList();
        if (all.Count == 0)
        {
            return 0;
        }

        var line = (From: all.Min() - Apart, To: all.Max() + Apart);
        var free = lanes.FindIndex(lane => lane.TrueForAll(other => other.To < line.From || line.To < other.From));
        if (free < 0)
        {
            lanes.Add([]);
            free = lanes.Count - 1;
        }

        lanes[free].Add(line);
        return free;
    }
}
