using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Members;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ListMembers.View View { get; private set; } = null!;

    public ForumMember Member { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Last day")]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(string forum, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Until = Member.Until;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string forum, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new EndMember.Command(forum, id, Until), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"The last day of {Member.Name} is set");
        return RedirectToPage("/Forums/Members/Index", new { forum });
    }

    private async Task<IActionResult?> Open(string forum, Guid id, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ListMembers.Query(forum), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        if (!View.Runs || View.Current.FirstOrDefault(one => one.Id == id) is not { } member)
        {
            return NotFound();
        }

        Member = member;
        return null;
    }
}
