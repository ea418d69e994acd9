using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings.Items;

public sealed class ChecklistModel(ISender sender) : PageModel
{
    public ShowItemChecklist.View View { get; private set; } = null!;

    /// <summary>One for each question, in their order.</summary>
    [BindProperty]
    public List<AnswerForm> Lines { get; set; } = [];

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        Lines = InOrder([]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        var lines = Lines.Select(line => new AnswerChecklist.Line(line.RuleId, line.Said, line.Words, line.Seen)).ToList();
        Lines = InOrder(Lines);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new AnswerChecklist.Command(item, childId, lines), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The answers are saved");
        return RedirectToPage("/Forums/Meetings/Items", new { id = id.Value, item = item.Value });
    }

    public string Asked(ChecklistItem item) => item.IsRequired ? $"{item.Rule.Text} (must)" : item.Rule.Text;

    /// <summary>What was typed stays; what it is compared with at the next save is what stands now.</summary>
    private List<AnswerForm> InOrder(List<AnswerForm> typed) =>
    [
        .. from question in View.Lists.SelectMany(list => list.Items)
           let said = View.Answers.GetValueOrDefault(question.Rule.Id)
           let seen = AnswerChecklist.Text(said?.Said, said?.Words)
           select typed.FirstOrDefault(line => line.RuleId == question.Rule.Id) is { } line
               ? new AnswerForm { RuleId = line.RuleId, Said = line.Said, Words = line.Words, Seen = seen }
               : new AnswerForm { RuleId = question.Rule.Id, Said = said?.Said, Words = said?.Words, Seen = seen },
    ];

    private Task<IActionResult?> Open(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowItemChecklist.Query(id, item), cancellationToken), view => View = view);
}

/// <summary>One question's answer as it is typed.</summary>
public sealed class AnswerForm
{
    public string? RuleId { get; set; }

    public ChecklistSaid? Said { get; set; }

    public string? Words { get; set; }

    /// <summary>What stood when the page was opened.</summary>
    public string? Seen { get; set; }
}
