using CareDecisions.Application.Children;
using CareDecisions.Application.People;
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

    [BindProperty]
    public string? NotTheSameBecause { get; set; }

    /// <summary>Children on record who may be this one.</summary>
    public IReadOnlyList<LikelyChild> Alike { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(), cancellationToken);
        if (!result.IsOk)
        {
            await ShowAlike(result.Refusals, cancellationToken);
            return this.Refused(result);
        }

        TempData.Done("The child is registered. Record what happened to start the clocks.");
        return RedirectToPage("/Children/Show", new { id = result.Value.Value });
    }

    private async Task ShowAlike(IReadOnlyList<Domain.Shared.Refusal> refusals, CancellationToken cancellationToken)
    {
        if (!refusals.OfType<LooksLikeAnother>().Any())
        {
            return;
        }

        var names = string.Join(' ', GivenName, PreferredName, FamilyName);
        var found = await sender.Send(new FindDuplicates.Query(names, DateOfBirth), cancellationToken);
        Alike = found.IsOk ? found.Value.Children : [];
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
        NotTheSameBecause = NotTheSameBecause,
    };
}
