using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.TagHelpers;

/// <summary>Markup written as it will be read; every value put into it is encoded, unless it is itself markup.</summary>
internal static class Html
{
    public static IHtmlContent Nothing => HtmlString.Empty;

    public static IHtmlContent Of(FormattableString markup) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, markup.Format, markup.GetArguments());

    public static IHtmlContent Join(IEnumerable<IHtmlContent> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            all.AppendHtml(part);
        }

        return all;
    }

    /// <summary>An attribute with a space before it; nothing where there is no value.</summary>
    public static IHtmlContent Attribute(string name, object? value) =>
        value is null or "" ? Nothing : Of($" {new HtmlString(name)}=\"{value}\"");

    /// <summary>An attribute that is there or not, such as <c>checked</c>.</summary>
    public static IHtmlContent Flag(string name, bool isOn) => isOn ? new HtmlString(" " + name) : Nothing;

    /// <summary>Class names with those that do not apply left out.</summary>
    public static string Classes(params IEnumerable<string?> names) =>
        string.Join(' ', names.Where(name => !string.IsNullOrEmpty(name)));
}
