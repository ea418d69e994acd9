using CareDecisions.Application.Administration;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

public sealed class AddModel(ISender sender, CurrentAuthority authority) : PageModel, IPersonForm
{
    public PersonChoices Choices { get; private set; } = PersonChoices.None;

    /// <summary>Shown once, on the answer to the form that made it.</summary>
    public string? Link { get; private set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? JobTitle { get; set; }

    [BindProperty]
    public Guid? TeamId { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Roles { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Choose(cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Choose(cancellationToken) is { } refused)
        {
            return refused;
        }

        var person = new PersonDetails { Name = Name, JobTitle = JobTitle, TeamId = TeamId is { } team ? new TeamId(team) : null, Roles = Roles };
        var result = await sender.Send(new AddPerson.Command(Email, person), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        Link = PasswordLinks.Address(this, result.Value, authority);
        return Page();
    }

    private async Task<IActionResult?> Choose(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ListRoles.Query(), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        Choices = PersonChoices.Of(result.Value);
        return null;
    }
}
