using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

public sealed class CopyModel(ISender sender) : PageModel
{
    public ChooseSiblings.View View { get; private set; } = null!;

    [BindProperty]
    public List<Guid> Siblings { get; set; } = [];

    public IReadOnlyList<Choice> Choices =>
    [
        .. View.Siblings.Where(sibling => sibling.OpenRecord is null)
            .Select(sibling => new Choice(
                sibling.Id.ToString(), sibling.Name, sibling.DateOfBirth is { } born ? $"Born {born.Spelled()}" : "Not born yet, or date of birth not known")),
    ];

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(RecordId id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new CopyRecord.Command(childId, id, [.. Siblings.Distinct().Select(one => new ChildId(one))]), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(result.Value == 1 ? $"{View.Record.Title}: copied to 1 child" : $"{View.Record.Title}: copied to {result.Value} children");
        return RedirectToPage("/Records/Copy", new { id = id.Value });
    }

    private Task<IActionResult?> Open(RecordId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseSiblings.Query(id), cancellationToken), view => View = view);
}
