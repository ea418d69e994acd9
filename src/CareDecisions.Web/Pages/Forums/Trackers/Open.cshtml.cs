using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Trackers;

public sealed class OpenModel(ISender sender) : PageModel
{
    public ChooseTracked.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Reference { get; set; }

    [BindProperty]
    [Display(Name = "Child")]
    public ChildId? ChildId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public IReadOnlyList<Choice> Children =>
        [.. View.Children.Select(child => new Choice(child.Id.ToString(), $"{child.Name}{(child.Born is { } born ? $", born {born.Spelled()}" : "")} ({child.Reference})"))];

    public async Task<IActionResult> OnGetAsync(string forum, string tracker, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        return await Choose(forum, tracker, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(string forum, string tracker, CancellationToken cancellationToken)
    {
        if (await Choose(forum, tracker, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (ChildId is not { } child)
        {
            ModelState.AddModelError(nameof(ChildId), "Choose a child");
            return Page();
        }

        var result = await sender.Send(new OpenTrackerRow.Command(forum, tracker, child, Reason, FormId), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The child is on the tracker");
        return RedirectToPage("/Forums/Trackers/Rows/Show", new { forum, tracker, id = result.Value });
    }

    private Task<IActionResult?> Choose(string forum, string tracker, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseTracked.Query(forum, tracker, Reference), cancellationToken), view => View = view);
}
