using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

/// <summary>The check page of allocating: the children chosen come as <c>row</c>, in the address or from a list's form.</summary>
public sealed class AllocateModel(ISender sender) : PageModel
{
    public ChooseWorker.View Choice { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "row")]
    public IReadOnlyList<Guid> Rows { get; set; } = [];

    [BindProperty]
    public Guid? WorkerId { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    [Display(Name = "The date you talked it over")]
    [DateTense(Tense.Past)]
    public DateOnly? DiscussedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time you talked it over")]
    public TimeOnly? DiscussedAtTime { get; set; }

    [BindProperty]
    public bool IsFaceToFace { get; set; }

    [BindProperty]
    public string? Instructions { get; set; }

    public IReadOnlyList<Choice> Workers => [.. Choice.Workers.Select(worker => new Choice(
        worker.Id.ToString(),
        worker.Name,
        $"{worker.TeamName}: {(worker.Children == 1 ? "1 child" : $"{worker.Children} children")}, {worker.LateClocks} late{(worker.IsNewlyQualified ? ", newly qualified" : "")}{(worker.Away is { } away ? $", on leave {away}" : "")}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Choose(cancellationToken) ?? Page();

    /// <summary>A list's bulk action sends the rows; nothing is changed yet.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await Choose(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Choose(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"{result.Value.WorkerName} is now responsible for {(result.Value.Children == 1 ? "the child" : $"{result.Value.Children} children")}.");
        // A child given to another team may no longer be the reader's to open.
        return Rows.Count == 1 && await Choose(cancellationToken) is null
            ? RedirectToPage("/Children/Show", new { id = Rows[0] })
            : RedirectToPage("/Index");
    }

    private AllocateChildren.Command Command() => new(ChildIds(), WorkerId, Reason)
    {
        DiscussedOn = DiscussedOn,
        DiscussedAtTime = DiscussedAtTime,
        IsFaceToFace = IsFaceToFace,
        Instructions = Instructions,
    };

    private IReadOnlyList<ChildId> ChildIds() => [.. Rows.Distinct().Select(id => new ChildId(id))];

    private Task<IActionResult?> Choose(CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseWorker.Query(ChildIds()), cancellationToken), view => Choice = view);
}
