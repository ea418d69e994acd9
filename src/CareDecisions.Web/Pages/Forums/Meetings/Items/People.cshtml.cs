using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings.Items;

public sealed class PeopleModel(ISender sender) : PageModel
{
    public ShowItemPeople.View View { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public Guid? MemberId { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public bool? Leaves { get; set; }

    public IReadOnlyList<Choice> Members => [.. View.Sitting.Select(one => new Choice(one.Member.Id.ToString(), one.Member.Name))];

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken) =>
        await Open(id, item, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostInviteAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, CancellationToken cancellationToken) =>
        Do(id, item, new InviteToItem.Command { Id = item, ChildId = childId, Name = Name, Why = Why }, $"{Name} is asked to come", cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, Guid invitation, CancellationToken cancellationToken) =>
        Do(id, item, new InviteToItem.Command { Id = item, ChildId = childId, TakeBack = invitation }, "The invitation is taken back", cancellationToken);

    public Task<IActionResult> OnPostDeclareAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, CancellationToken cancellationToken) =>
        Do(id, item, new DeclareInterest.Command { Id = item, ChildId = childId, MemberId = MemberId, Words = Words, Leaves = Leaves }, "The interest is recorded", cancellationToken);

    private async Task<IActionResult> Do(ForumMeetingId id, ForumRequestId item, ICommand<Done> command, string done, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(command, cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage(new { id = id.Value, item = item.Value });
    }

    private Task<IActionResult?> Open(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowItemPeople.Query(id, item), cancellationToken), view => View = view);
}
