using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages;

/// <summary>The glossary of the documentation, shown: one source for both.</summary>
[AllowAnonymous]
public sealed class GlossaryModel : PageModel
{
    private static readonly Lazy<IReadOnlyList<Word>> All = new(Read);

    public IReadOnlyList<Word> Words => All.Value;

    public sealed record Word(string Name, string Meaning);

    private static IReadOnlyList<Word> Read() =>
    [
        .. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "glossary.md"))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new Word(cells[1], cells[2].Replace("`", string.Empty, StringComparison.Ordinal))),
    ];
}
