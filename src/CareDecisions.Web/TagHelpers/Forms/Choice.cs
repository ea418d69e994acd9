namespace CareDecisions.Web.TagHelpers.Forms;

/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">A line below it, where the text alone may be misread.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>A choice whose value is its words.</summary>
    public static Choice Of(string text) => new(text, text);
}
