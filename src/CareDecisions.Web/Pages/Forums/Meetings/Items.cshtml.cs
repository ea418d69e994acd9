using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

public sealed class ItemsModel(ISender sender) : PageModel
{
    public ShowForumItem.View View { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public IReadOnlyList<Choice> PlacementTypes => [.. View.PlacementTypes.Select(type => new Choice(type.Id, type.Name))];

    /// <summary>"Before care: 2 of 6 answered".</summary>
    public string Counted(ForumChecklist list) => $"{list.Name}: {list.Items.Count(item => View.Said.ContainsKey(item.Rule.Id))} of {list.Items.Count} answered";

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken) =>
        await Open(id, item, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Form.For(item, childId), cancellationToken);
        if (!result.IsOk)
        {
            return Refuse(result);
        }

        TempData.Done($"{View.Child}: the decision is recorded");
        return RedirectToPage("/Forums/Meetings/Show", new { id = id.Value });
    }

    /// <summary>The fields stand under the form's name on this page.</summary>
    private IActionResult Refuse(Result<Done> result)
    {
        if (result.IsNotFound || result.Refusals.Any(refusal => refusal is Application.Access.NotAllowed))
        {
            return this.Refused(result);
        }

        foreach (var refusal in result.Refusals)
        {
            ModelState.AddModelError(refusal.Field is { } field ? $"{nameof(Form)}.{field}" : string.Empty, refusal.Message);
        }

        return Page();
    }

    private async Task<IActionResult?> Open(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken)
    {
        if (await this.Open(sender.Send(new ShowForumItem.Query(id, item), cancellationToken), view => View = view) is { } refused)
        {
            return refused;
        }

        while (Form.Actions.Count < DecisionForm.Rows)
        {
            Form.Actions.Add(new ActionForm());
        }

        return null;
    }
}
