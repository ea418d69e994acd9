using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Records;

public sealed class StartModel(ISender sender) : PageModel
{
    public ChooseTemplate.View View { get; private set; } = null!;

    [BindProperty]
    public string? TemplateId { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        return await Choose(id, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Choose(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(
            new StartRecord.Command { ChildId = id, TemplateId = TemplateId, FormId = FormId }, cancellationToken);
        return result.IsOk ? RedirectToPage("/Records/Show", new { id = result.Value.Value }) : this.Refused(result);
    }

    private Task<IActionResult?> Choose(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseTemplate.Query(id), cancellationToken), view => View = view);
}
