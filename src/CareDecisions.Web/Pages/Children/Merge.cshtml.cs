using CareDecisions.Application.People.Merging;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Pages.Children.About;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

public sealed class MergeModel(ISender sender) : PageModel
{
    public CompareChildren.View View { get; private set; } = null!;

    /// <summary>Reference, NHS number or UPN of the other record.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    [BindProperty]
    public string? Keep { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? MergeId { get; set; }

    [BindProperty]
    public string? UndoReason { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (View.Other is not { } other || !ChildId.TryParse(Keep, null, out var kept) || (kept != id && kept != other.Id))
        {
            ModelState.AddModelError(nameof(Keep), "Select which record is kept");
            return Page();
        }

        var result = await sender.Send(new MergeChildren.Command(kept, kept == id ? other.Id : id, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The two records are one now.");
        return RedirectToPage("/Children/About/Index", new { id = kept.Value });
    }

    public async Task<IActionResult> OnPostUndoAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new UndoMerge.Command(id, MergeId ?? Guid.Empty, UndoReason), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The two records are apart again.");
        return RedirectToPage("/Children/About/Index", new { id = id.Value });
    }

    /// <summary>Each thing that is recorded of both, with what each says.</summary>
    public IEnumerable<(string Name, string? Mine, string? Theirs)> Rows(CodeBook codes) =>
        Answers(View.This, codes).Zip(Answers(View.Other!, codes), (mine, theirs) => (mine.Name, mine.Words, theirs.Words));

    private static IEnumerable<Answer> Answers(CompareChildren.Side side, CodeBook codes) =>
    [
        new("Case", side.IsOpen ? "Open" : "Closed"),
        .. IdentityAnswers.Of(side.Identity, codes),
        new("What happened", side.LastEventAt is { } last ? $"{side.Events} events, the last on {last.LondonDate().Abbreviated()}" : "Nothing"),
        new("Records", $"{side.Records}"),
        new("People", $"{side.People}"),
    ];

    private Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new CompareChildren.Query(id, Number), cancellationToken), view => View = view);
}
