using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Records;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

public sealed class CompareModel(ISender sender) : PageModel
{
    public CompareRecord.View View { get; private set; } = null!;

    /// <summary>Which of the others; empty: the latest.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>What is the same is shown too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Whole { get; set; }

    public IReadOnlyList<Choice> Choices => [.. View.Others.Select(other => new Choice(other.Key, Words(other)))];

    public IEnumerable<CompareRecord.Section> Sections => Whole
        ? View.Sections
        : View.Sections.Select(section => section with { Pairs = [.. section.Pairs.Where(pair => pair.IsChanged)] }).Where(section => section.Pairs.Count > 0);

    public string Before => Words(View.Chosen!);

    public string Now => View.Chosen!.OtherChild is null ? "Now" : View.Record.Child.Name;

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken cancellationToken)
    {
        var refused = await this.Open(sender.Send(new CompareRecord.Query(id, With), cancellationToken), view => View = view);
        With = View?.Chosen?.Key;
        return refused ?? Page();
    }

    private static string Words(CompareRecord.Choice other) => other.Kind switch
    {
        ChoiceKind.Submission => $"As submitted by {other.By}, {RecordWords.At(other.At)}",
        ChoiceKind.Earlier => $"The earlier one, begun by {other.By}, {RecordWords.At(other.At)}",
        _ => $"{other.Name}’s, from which it was copied",
    };
}
