namespace CareDecisions.Web.Frame;

/// <summary>What the page's frame shows around every page: whose product, who is signed in, where they may go.</summary>
public sealed record FrameModel
{
    /// <summary>The frame when nothing may be asked of the database: signed out, or an error page.</summary>
    public static FrameModel Bare { get; } = new();

    /// <summary>The authority signed in to; null before sign-in.</summary>
    public string? AuthorityName { get; init; }

    /// <summary>The person signed in; null before sign-in.</summary>
    public SignedInPerson? Person { get; init; }

    /// <summary>At most six, in the order shown; only those that the person's role may open.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    public bool CanSearchChildren { get; init; }

    public int UnreadAlerts { get; init; }

    /// <summary>Null where the session does not time out (signed out).</summary>
    public SessionLimit? Session { get; init; }

    /// <summary>The one item that the address lies under; the longest match wins.</summary>
    public NavigationItem? Current(string path) =>
        Navigation.Where(item => item.Covers(path)).MaxBy(item => item.LengthCovering(path));
}

public sealed record SignedInPerson(string Name, string Role);

/// <param name="Text">The word shown: My work, Team, Children, Forums, Authority, Administration.</param>
/// <param name="Href">Where it leads; every address below it counts as inside it.</param>
/// <param name="AlsoUnder">Further addresses that belong to it, such as /referrals under Children.</param>
public sealed record NavigationItem(string Text, string Href, params IReadOnlyList<string> AlsoUnder)
{
    public bool Covers(string path) => LengthCovering(path) > 0;

    internal int LengthCovering(string path) =>
        AlsoUnder.Prepend(Href).Where(root => LiesUnder(path, root)).Select(root => root.Length).DefaultIfEmpty(0).Max();

    private static bool LiesUnder(string path, string root) =>
        path.Equals(root, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(root.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}

/// <param name="Idle">How long a session lasts without a request.</param>
/// <param name="Warning">How long before its end the person is warned.</param>
public sealed record SessionLimit(TimeSpan Idle, TimeSpan Warning);
