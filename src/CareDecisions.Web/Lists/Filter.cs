using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Lists;

public enum FilterKind
{
    /// <summary>Any of the choices.</summary>
    Checkboxes,

    /// <summary>One of the choices.</summary>
    Radios,

    /// <summary>Words to look for.</summary>
    Text,

    /// <summary>Two dates, either of which may be left out: <c>key-from</c> and <c>key-to</c> in the address.</summary>
    DateRange
}

/// <summary>One way to narrow a list.</summary>
/// <param name="Key">Its name in the address: "team".</param>
/// <param name="Label">Its name on the page: "Team".</param>
public sealed record Filter(string Key, string Label, FilterKind Kind)
{
    /// <summary>The values that may be chosen; anything else in the address is ignored. Not used by text and dates.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>How many rows each value would show, by value; those left out show no number.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new Dictionary<string, int>();

    /// <summary>For radios: the choice that holds until another is made. Without one, nothing is narrowed until then.</summary>
    public string? Usual { get; init; }

    internal string FromKey => Key + "-from";

    internal string ToKey => Key + "-to";

    internal IReadOnlyList<string> Keys => Kind == FilterKind.DateRange ? [FromKey, ToKey] : [Key];

    /// <summary>The choice's words with its number: "Overdue (12)".</summary>
    internal string TextOf(Choice choice) =>
        Counts.TryGetValue(choice.Value, out var count) ? $"{choice.Text} ({count:N0})" : choice.Text;
}
