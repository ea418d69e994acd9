using CareDecisions.Web.TagHelpers;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.Pages.Records;

/// <summary>Paragraphs and bullets as they were typed: a blank line parts paragraphs, "- " begins a bullet. Nothing else is marked up.</summary>
internal static class TypedText
{
    public static IHtmlContent Draw(string text) => Html.Join(Blocks(text.ReplaceLineEndings("\n")).Select(Block));

    private static IEnumerable<List<string>> Blocks(string text)
    {
        var block = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var startsAnew = line.Length == 0 || (block.Count > 0 && IsBullet(line) != IsBullet(block[0]));
            if (startsAnew && block.Count > 0)
            {
                yield return block;
                block = [];
            }

            if (line.Length > 0)
            {
                block.Add(line);
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    private static IHtmlContent Block(List<string> lines) => IsBullet(lines[0])
        ? Html.Of($"""<ul class="govuk-list govuk-list--bullet">{Html.Join(lines.Select(line => Html.Of($"<li>{line[2..]}</li>")))}</ul>""")
        : Html.Of($"""<p class="govuk-body app-typed">{string.Join('\n', lines)}</p>""");

    private static bool IsBullet(string line) => line.StartsWith("- ", StringComparison.Ordinal);
}
