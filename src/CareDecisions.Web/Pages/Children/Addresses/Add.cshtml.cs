using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Addresses;

public sealed class AddModel(ISender sender) : PageModel
{
    public ShowIdentity.View View { get; private set; } = null!;

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    [Display(Name = "The day the child moved there")]
    [DateTense(Tense.Past)]
    public DateOnly? From { get; set; }

    [BindProperty]
    public bool IsWithheld { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken) => await Show(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new AddAddress.Command(id, Lines, Postcode, From, IsWithheld), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The address is saved.");
        return RedirectToPage("/Children/About/Index", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowIdentity.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
