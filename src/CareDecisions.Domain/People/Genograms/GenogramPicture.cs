namespace CareDecisions.Domain.People.Genograms;

/// <summary>Draws lines between people whose columns are known, in lanes between the rows so that no two lines lie on one another.</summary>
internal sealed class GenogramPicture(FamilyTree tree, IReadOnlyList<FamilyUnion> unions, IReadOnlyDictionary<string, int> columns)
{
    private const int LaneHeight = 14;
    private const int RoomAboveRow = 20;
    private const int LegGap = 10;
    private const int CareAside = 8;
    private const int SlashHalf = 8;

    private readonly Dictionary<string, FamilyMember> members = tree.Members.ToDictionary(one => one.Key);
    private readonly List<int> rows = [.. tree.Members.Select(one => one.Generation).Distinct().Order()];
    private readonly List<DrawnLine> lines = [];

    public GenogramDrawing Draw()
    {
        var routes = unions.Where(union => union.Partners.Count > 0 || union.Children.Count > 1).Select(Route).ToList();
        var (unionLanes, barLanes) = (rows.ConvertAll(_ => new GenogramLanes()), rows.ConvertAll(_ => new GenogramLanes()));
        foreach (var route in routes)
        {
            route.Lane = unionLanes[route.Row].Take(route.Legs.Select(leg => leg.X));
            foreach (var step in route.Steps)
            {
                step.Lane = barLanes[step.Row].Take(step.Xs);
            }
        }

        var tops = Tops(unionLanes, barLanes);
        routes.ForEach(route => Line(route, tops));
        var people = tree.Members.Select(member => new DrawnPerson(
            member, columns[member.Key], tops[rows.IndexOf(member.Generation)], GenogramLayout.Words(member))).ToList();
        return new GenogramDrawing(
            columns.Values.DefaultIfEmpty(0).Max() + GenogramLayout.WordsBeside + GenogramLayout.WordsWidth + GenogramLayout.Margin,
            tops[^1] + GenogramLayout.Symbol + GenogramLayout.Margin + ((unionLanes[^1].Count + 1) * LaneHeight),
            people,
            lines,
            Homes(people),
            0);
    }

    private List<int> Tops(List<GenogramLanes> unionLanes, List<GenogramLanes> barLanes)
    {
        var tops = new List<int> { GenogramLayout.Margin + RoomAboveRow + (barLanes[0].Count * LaneHeight) };
        for (var row = 1; row < rows.Count; row++)
        {
            tops.Add(tops[row - 1] + GenogramLayout.Symbol + ((unionLanes[row - 1].Count + 1 + barLanes[row].Count) * LaneHeight) + RoomAboveRow);
        }

        return tops;
    }

    private GenogramRoute Route(FamilyUnion union)
    {
        var legs = union.Partners.Select(partner => (Row: RowOf(partner), X: columns[partner] + LegAside(union, partner))).ToList();
        // Brothers and sisters of whom no parent is recorded hang from a line of their own above them.
        var row = legs.Count == 0 ? RowOf(union.Children[0]) : legs.Max(leg => leg.Row);
        var drop = legs.Count == 0 ? (int?)null : (legs.Min(leg => leg.X) + legs.Max(leg => leg.X)) / 2;
        var route = new GenogramRoute(union, row, legs, drop);
        foreach (var children in union.Children.Where(child => legs.Count == 0 || RowOf(child) > row).GroupBy(RowOf).OrderBy(same => same.Key))
        {
            route.Steps.AddRange(Steps(union, drop, row, children.Key, [.. children]));
        }

        return route;
    }

    /// <summary>Past each row between parents and children through a gap that nobody stands in, then along above the children.</summary>
    private IEnumerable<GenogramStep> Steps(FamilyUnion union, int? drop, int fromRow, int toRow, IReadOnlyList<string> children)
    {
        var x = drop;
        for (var row = fromRow + 1; row < toRow && x is { } from; row++)
        {
            var gap = GapNear(row, from);
            yield return new GenogramStep(row, from, [from, gap], []);
            x = gap;
        }

        var tops = children.GroupBy(child => members[child].Born is { } born ? $"{born:O}" : child)
            .SelectMany(sameDay => sameDay.Select(child => (
                (int)Math.Round(sameDay.Average(one => columns[one])) + Aside(union, child), columns[child] + Aside(union, child))))
            .ToList();
        var places = tops.Select(top => top.Item1);
        yield return new GenogramStep(toRow, x, x is { } above ? [above, .. places] : [.. places], tops);
    }

    private void Line(GenogramRoute route, List<int> tops)
    {
        if (route.Legs.Count > 0)
        {
            Join(route, tops);
        }

        var kind = route.Union.Kind == ParentKind.Birth ? DrawnLineKind.Birth : DrawnLineKind.Care;
        var y = tops[route.Row] + GenogramLayout.Symbol + ((route.Lane + 1) * LaneHeight);
        foreach (var steps in route.Steps.Select((step, at) => (Step: step, At: at)))
        {
            var step = steps.Step;
            var bar = tops[step.Row] - RoomAboveRow - (step.Lane * LaneHeight);
            if (step.From is { } from)
            {
                var top = steps.At > 0 && route.Steps[steps.At - 1].Tops.Count == 0
                    ? tops[route.Steps[steps.At - 1].Row] - RoomAboveRow - (route.Steps[steps.At - 1].Lane * LaneHeight)
                    : y;
                Add(kind, (from, top), (from, bar));
            }

            if (step.Xs.Min() < step.Xs.Max())
            {
                Add(kind, (step.Xs.Min(), bar), (step.Xs.Max(), bar));
            }

            foreach (var child in step.Tops)
            {
                Add(kind, (child.Hangs, bar), (child.Top, tops[step.Row]));
            }
        }
    }

    /// <summary>The line below a couple, with a leg to each, and across it what became of them.</summary>
    private void Join(GenogramRoute route, List<int> tops)
    {
        var kind = route.Union.Couple switch
        {
            null => DrawnLineKind.Parents,
            CoupleKind.Together => DrawnLineKind.Together,
            _ => DrawnLineKind.Married,
        };
        var y = tops[route.Row] + GenogramLayout.Symbol + ((route.Lane + 1) * LaneHeight);
        foreach (var leg in route.Legs)
        {
            Add(kind, (leg.X, tops[leg.Row] + GenogramLayout.Symbol), (leg.X, y));
        }

        var (left, right) = (route.Legs.Min(leg => leg.X), route.Legs.Max(leg => leg.X));
        if (left < right)
        {
            Add(kind, (left, y), (right, y));
            var slashes = route.Union.Couple switch { CoupleKind.Separated => 1, CoupleKind.Divorced => 2, _ => 0 };
            for (var slash = 0; slash < slashes; slash++)
            {
                var x = left + ((right - left) / 4) + (slash * SlashHalf);
                Add(DrawnLineKind.Slash, (x - (SlashHalf / 2), y + SlashHalf), (x + (SlashHalf / 2), y - SlashHalf));
            }
        }
    }

    /// <summary>One outline for each run of neighbours who live with the child; none where nobody is known to.</summary>
    private static List<DrawnHome> Homes(IReadOnlyList<DrawnPerson> people)
    {
        var homes = new List<DrawnHome>();
        if (!people.Any(one => one.Member is { LivesWithTheChild: true, IsTheChild: false }))
        {
            return homes;
        }

        foreach (var row in people.GroupBy(one => one.Y))
        {
            DrawnPerson? first = null, last = null;
            foreach (var one in row.OrderBy(one => one.X).Append(null))
            {
                if (one is { Member.LivesWithTheChild: true })
                {
                    (first, last) = (first ?? one, one);
                }
                else if (first is not null)
                {
                    homes.Add(new DrawnHome(
                        first.X - WordsAside,
                        first.Y - WordsAside + (GenogramLayout.Symbol / 2),
                        last!.X - first.X + WordsAside + GenogramLayout.WordsBeside + GenogramLayout.WordsWidth,
                        GenogramLayout.Symbol + LaneHeight));
                    first = null;
                }
            }
        }

        return homes;
    }

    private static int WordsAside => GenogramLayout.WordsBeside;

    /// <summary>Somebody with several partners has a leg for each, side by side.</summary>
    private int LegAside(FamilyUnion union, string partner)
    {
        var mine = unions.Where(one => one.Partners.Contains(partner)).ToList();
        return ((2 * mine.IndexOf(union)) - (mine.Count - 1)) * LegGap / 2;
    }

    /// <summary>Lines to those who adopted or care stand beside the one by birth.</summary>
    private int Aside(FamilyUnion union, string child) => unions.Where(one => one.Children.Contains(child)).ToList().IndexOf(union) * CareAside;

    private int GapNear(int row, int x)
    {
        var standing = tree.Members.Where(one => RowOf(one.Key) == row).Select(one => columns[one.Key]).ToList();
        var past = standing.Max() + GenogramLayout.Gap;
        return standing.Append(past).Select(place => place - GenogramLayout.WordsBeside - 4).MinBy(gap => Math.Abs(gap - x));
    }

    private int RowOf(string key) => rows.IndexOf(members[key].Generation);

    private void Add(DrawnLineKind kind, (int X, int Y) from, (int X, int Y) to) =>
        lines.Add(new DrawnLine(kind, [new DrawnPoint(from.X, from.Y), new DrawnPoint(to.X, to.Y)]));
}
