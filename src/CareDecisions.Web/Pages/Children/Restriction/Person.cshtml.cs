using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Restrictions;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Restriction;

public sealed class PersonModel(ISender sender) : PageModel
{
    public ShowRestriction.View View { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public AccessList List { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ListPerson.Command(id, List, UserName, Reason), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done(List == AccessList.Allowed ? $"{result.Value} may open the record" : $"{result.Value} is kept out of the record");
        return RedirectToPage("/Children/Restriction/Index", new { id = id.Value });
    }

    private Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowRestriction.Query(id), cancellationToken), view => View = view);
}
