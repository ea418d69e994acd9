using CareDecisions.Application.Pipeline;
using CareDecisions.Application.SavedFilters;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.SavedFilters;

public sealed class SaveModel(ISender sender) : PageModel
{
    /// <summary>Of the list, with its filters; a link above the list says it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Address { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new SaveFilter.Command(Name, Address), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"Saved as “{Name!.Trim()}”");
        return RedirectToPage("/SavedFilters/Index");
    }
}
