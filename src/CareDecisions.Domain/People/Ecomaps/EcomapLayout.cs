namespace CareDecisions.Domain.People.Ecomaps;

/// <summary>Places of the ties of an ecomap: in a ring round the child, from the top, clockwise, none on another.</summary>
public static class EcomapLayout
{
    /// <summary>More ties than these are not drawn.</summary>
    public const int Most = 30;

    /// <summary>Half the width of what a tie's words stand in.</summary>
    public const int HalfWidth = 75;

    /// <summary>Half of its height.</summary>
    public const int HalfHeight = 26;

    /// <summary>Of the child's own circle.</summary>
    public const int ChildRadius = 56;

    private const int LeastRadius = 200;
    private const int Margin = 16;
    private const int Between = 24;

    public static EcomapDrawing Of(int ties)
    {
        var drawn = Math.Min(ties, Most);
        // Along the ring each needs its diagonal: then no two touch, wherever on the ring they stand.
        var needed = 2 * Math.Sqrt((HalfWidth * HalfWidth) + (HalfHeight * HalfHeight)) + Between;
        var radius = drawn < 2 ? LeastRadius : Math.Max(LeastRadius, needed / (2 * Math.Sin(Math.PI / drawn)));
        var (middleX, middleY) = ((int)Math.Ceiling(radius) + HalfWidth + Margin, (int)Math.Ceiling(radius) + HalfHeight + Margin);
        var places = Enumerable.Range(0, drawn).Select(at =>
        {
            var angle = (2 * Math.PI * at / drawn) - (Math.PI / 2);
            return new EcomapPlace(middleX + (int)Math.Round(radius * Math.Cos(angle)), middleY + (int)Math.Round(radius * Math.Sin(angle)));
        });
        return new EcomapDrawing(2 * middleX, 2 * middleY, new EcomapPlace(middleX, middleY), [.. places], ties - drawn);
    }
}

/// <param name="NotDrawn">How many ties found no room.</param>
public sealed record EcomapDrawing(int Width, int Height, EcomapPlace Child, IReadOnlyList<EcomapPlace> Ties, int NotDrawn);

/// <summary>The middle of what stands there.</summary>
public readonly record struct EcomapPlace(int X, int Y);
