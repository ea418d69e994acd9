using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Requests;

public sealed class StartModel(ISender sender) : PageModel
{
    public ChooseForum.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Asked { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId child, CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        return await Choose(child, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId child, CancellationToken cancellationToken)
    {
        if (await Choose(child, cancellationToken) is { } refused)
        {
            return refused;
        }

        var result = await sender.Send(new StartForumRequest.Command { ChildId = child, Asked = Asked, FormId = FormId }, cancellationToken);
        return result.IsOk ? RedirectToPage("/Forums/Requests/Show", new { id = result.Value.Value }) : this.Refused(result);
    }

    private Task<IActionResult?> Choose(ChildId child, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseForum.Query(child), cancellationToken), view => View = view);
}
