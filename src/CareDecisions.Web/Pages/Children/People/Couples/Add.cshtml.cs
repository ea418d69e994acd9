using CareDecisions.Application.People.Family;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People.Couples;

public sealed class AddModel(ISender sender) : PageModel, ICouplePage
{
    public ShowGenogram.View View { get; private set; } = null!;

    [BindProperty]
    public string? FirstId { get; set; }

    [BindProperty]
    public string? SecondId { get; set; }

    [BindProperty]
    public CoupleFields Fields { get; set; } = new();

    public IReadOnlyList<Choice> Adults =>
        [.. View.Family.Adults.Select(row => new Choice(row.PersonId!.Value.ToString(), $"{row.Name} ({FamilyWords.Role(row)})"))];

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

        var result = await sender.Send(new AddCouple.Command(id, Read(FirstId), Read(SecondId), Fields.Form()), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The couple is added.");
        return RedirectToPage("/Children/People/Genogram", new { id = id.Value });
    }

    private static PersonId? Read(string? chosen) => PersonId.TryParse(chosen, null, out var read) ? read : null;

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowGenogram.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
