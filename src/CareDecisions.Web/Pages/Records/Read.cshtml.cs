using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Web.Documents;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Records;

public sealed class ReadModel(ISender sender) : PageModel
{
    public ReadRecord.View View { get; private set; } = null!;

    /// <summary>What forums must decide before it can be handed in or signed off.</summary>
    public IReadOnlyList<GateIsClosed> HeldBack { get; private set; } = [];

    [BindProperty]
    public string? WithoutDecision { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? Page();

    /// <summary>The same on paper.</summary>
    public async Task<IActionResult> OnGetPdfAsync(RecordId id, CancellationToken cancellationToken) =>
        await Open(id, cancellationToken) ?? new PaperResult($"record-{id}", new Paper(View.Record.Title, $"{View.Record.Child.Reference}, {View.Record.Title}", "/Pages/Records/_Record.cshtml", View));

    public async Task<IActionResult> OnPostSubmitAsync(RecordId id, ChildId childId, CancellationToken cancellationToken) =>
        await Take(id, new SubmitRecord.Command(childId, id, WithoutDecision), "Submitted", cancellationToken);

    public async Task<IActionResult> OnPostSignOffAsync(RecordId id, ChildId childId, CancellationToken cancellationToken) =>
        await Take(id, new SignOffRecord.Command(childId, id, WithoutDecision), "Signed off", cancellationToken);

    public async Task<IActionResult> OnPostReturnAsync(RecordId id, ChildId childId, CancellationToken cancellationToken) =>
        await Take(id, new ReturnRecord.Command(childId, id, Because), "Returned for changes", cancellationToken);

    private async Task<IActionResult> Take(RecordId id, ICommand<Done> command, string done, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            HeldBack = [.. result.Refusals.OfType<GateIsClosed>()];
            return this.Refused(result);
        }

        TempData.Done($"{View.Record.Title}: {done.ToLowerInvariant()}");
        return RedirectToPage("/Records/Read", new { id = id.Value });
    }

    private Task<IActionResult?> Open(RecordId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ReadRecord.Query(id), cancellationToken), view => View = view);
}
