using System.Text.Encodings.Web;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.AspNetCore.Html;

namespace CareDecisions.Web.Pages.Records;

/// <summary>Two texts beside each other, the words that differ marked as taken out (<c>del</c>) and put in (<c>ins</c>).</summary>
internal static class ComparedText
{
    /// <param name="before">Empty: not answered.</param>
    /// <param name="now">Empty: not answered.</param>
    public static (IHtmlContent Before, IHtmlContent Now) Draw(string before, string now)
    {
        var sides = SideBySideDiffBuilder.Diff(before, now);
        return (Side(before, sides.OldText, "del"), Side(now, sides.NewText, "ins"));
    }

    private static HtmlString Side(string text, DiffPaneModel side, string mark)
    {
        if (text.Length == 0)
        {
            return new HtmlString("<p class=\"govuk-body app-empty-answer\">Not answered</p>");
        }

        var lines = side.Lines.Where(line => line.Type != ChangeType.Imaginary && !string.IsNullOrEmpty(line.Text)).Select(line => Line(line, mark));
        return new HtmlString(string.Concat(lines.Select(line => $"<p class=\"govuk-body\">{line}</p>")));
    }

    private static string Line(DiffPiece line, string mark) => line.Type switch
    {
        ChangeType.Modified => string.Concat(line.SubPieces
            .Where(piece => piece.Type != ChangeType.Imaginary)
            .Select(piece => piece.Type == ChangeType.Unchanged ? Encoded(piece.Text) : Marked(piece.Text, mark))),
        ChangeType.Unchanged => Encoded(line.Text),
        _ => Marked(line.Text, mark),
    };

    private static string Marked(string text, string mark) =>
        string.IsNullOrWhiteSpace(text) ? Encoded(text) : $"<{mark}>{Encoded(text)}</{mark}>";

    private static string Encoded(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
