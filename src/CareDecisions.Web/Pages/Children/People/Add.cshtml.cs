using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.People;

public sealed class AddModel(ISender sender) : PageModel, IPersonPage
{
    public ShowChildPeople.View View { get; private set; } = null!;

    [BindProperty]
    public PersonFields Fields { get; set; } = new();

    /// <summary>The person on record that was chosen; nothing, or "new": somebody else.</summary>
    [BindProperty]
    public string? PersonId { get; set; }

    [BindProperty]
    public string? NotTheSameBecause { get; set; }

    public IReadOnlyList<LikelyPerson> Alike { get; private set; } = [];

    public IReadOnlyList<FamilySide> Sides => View.Sides;

    public IReadOnlyList<Choice> AlikeChoices =>
    [
        .. Alike.Select(one => new Choice(
            one.Id.ToString(),
            one.DateOfBirth is { } born ? $"{one.Name}, born {born.Abbreviated()}" : one.Name,
            $"{RelationWords.Of(one.Kind)} of {one.Of}: {one.Because}")),
        new Choice("new", "Somebody else"),
    ];

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

        PersonId? known = Domain.People.PersonId.TryParse(PersonId, null, out var read) ? read : null;
        var result = await sender.Send(new AddChildPerson.Command(id, Fields.Form(), known, NotTheSameBecause), cancellationToken);
        if (!result.IsOk)
        {
            if (result.Refusals.OfType<PersonLooksLikeAnother>().Any())
            {
                var found = await sender.Send(new FindLikePeople.Query(Fields.Form()), cancellationToken);
                Alike = found.IsOk ? found.Value.People : [];
            }

            return this.Refused(result);
        }

        TempData.Done("The person is added.");
        return RedirectToPage("/Children/People/Index", new { id = id.Value });
    }

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowChildPeople.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
