using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children;

public sealed class RegisterModel(ISender sender) : PageModel
{
    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? PreferredName { get; set; }

    [BindProperty]
    public DateOnly? DateOfBirth { get; set; }

    [BindProperty]
    public DateOnly? ExpectedDateOfBirth { get; set; }

    [BindProperty]
    public Sex? Sex { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The child is registered. Record what happened to start the clocks.");
        return RedirectToPage("/Children/Show", new { id = result.Value.Value });
    }

    private RegisterChild.Command Command() => new()
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        PreferredName = PreferredName,
        DateOfBirth = DateOfBirth,
        ExpectedDateOfBirth = ExpectedDateOfBirth,
        Sex = Sex ?? Domain.Children.Sex.Unknown,
        Reference = Reference,
    };
}
