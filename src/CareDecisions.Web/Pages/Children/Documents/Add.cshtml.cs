using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Documents;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Documents;

/// <summary>The server takes a little more than the installation's own limit, so that a file just over it meets a message.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class AddModel(ISender sender, DocumentLimits limits) : PageModel
{
    private const long MostBytes = 256L * 1024 * 1024;

    public ListDocuments.View View { get; private set; } = null!;

    public long MostMegabytes => limits.MostMegabytes;

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DocumentKind? Kind { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    [Display(Name = "Date on the document")]
    [DateTense(Tense.Past)]
    public DateOnly? DatedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Document?.OpenReadStream();
        var command = new AddDocument.Command(id, content) { Kind = Kind, Title = Title, From = From, DatedOn = DatedOn };
        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The document is on the record.");
        return RedirectToPage("Index", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ListDocuments.Query(id, new Slice(), [], WithWithdrawn: false), cancellationToken), view => View = view)
            ?? (View.MayAdd ? null : NotFound());
}
