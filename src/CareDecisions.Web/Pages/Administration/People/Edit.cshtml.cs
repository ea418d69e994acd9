using CareDecisions.Application.Administration;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

public sealed class EditModel(ISender sender) : PageModel, IPersonForm
{
    public PersonChoices Choices { get; private set; } = PersonChoices.None;

    /// <summary>The name on record, whatever is being typed.</summary>
    public string WhoItIs { get; private set; } = string.Empty;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? JobTitle { get; set; }

    [BindProperty]
    public Guid? TeamId { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Roles { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var person = await sender.Send(new ShowPerson.Query(Id), cancellationToken);
        if (!person.IsOk)
        {
            return this.Refused(person);
        }

        Name = person.Value.Name;
        JobTitle = person.Value.JobTitle;
        TeamId = person.Value.TeamId?.Value;
        Roles = [.. person.Value.Roles.Where(role => role.ActingForName is null).Select(role => role.RoleId)];
        return await Choose(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Choose(cancellationToken) is { } refused)
        {
            return refused;
        }

        var details = new PersonDetails { Name = Name, JobTitle = JobTitle, TeamId = TeamId is { } team ? new TeamId(team) : null, Roles = Roles };
        var result = await sender.Send(new ChangePerson.Command(Id, details), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("Saved. It holds within five minutes where they are signed in.");
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
