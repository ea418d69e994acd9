using CareDecisions.Application.Administration;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

public sealed class ActModel(ISender sender) : PageModel
{
    public PersonChoices Choices { get; private set; } = PersonChoices.None;

    public string WhoItIs { get; private set; } = string.Empty;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? For { get; set; }

    [BindProperty]
    public string? RoleId { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Choose(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Choose(cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new LetActFor.Command(Id, For, RoleId, Until), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done($"{WhoItIs} may act until the last day you gave");
        return RedirectToPage("/Administration/People/Show", new { Id });
    }

    private async Task<IActionResult?> Choose(CancellationToken cancellationToken)
    {
        var person = await sender.Send(new ShowPerson.Query(Id), cancellationToken);
        var roles = await sender.Send(new ListRoles.Query(), cancellationToken);
        if (!person.IsOk || !roles.IsOk)
        {
            return this.Refused(person.IsOk ? roles : person);
        }

        WhoItIs = person.Value.Name;
        Choices = PersonChoices.Of(roles.Value);
        return null;
    }
}
