using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Web.TagHelpers.Forms;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Meetings;

/// <summary>The meeting, live: one item on the screen, with what to weigh and the decision on one form.</summary>
public sealed class ItemsModel(ISender sender) : PageModel
{
    public ShowForumItem.View View { get; private set; } = null!;

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    /// <summary>One for each question, in their order.</summary>
    [BindProperty]
    public List<AnswerForm> Lines { get; set; } = [];

    public IReadOnlyList<Choice> PlacementTypes => [.. View.PlacementTypes.Select(type => new Choice(type.Id, type.Name))];

    /// <summary>"Before care: 2 of 6 answered".</summary>
    public string Counted(ForumChecklist list) => $"{list.Name}: {list.Items.Count(item => View.Said.ContainsKey(item.Rule.Id))} of {list.Items.Count} answered";

    public static string Asked(ChecklistItem item) => item.IsRequired ? $"{item.Rule.Text} (must)" : item.Rule.Text;

    /// <summary>"For the panel accountant", where the terms say who fills a part.</summary>
    public string? Whose(string part) => View.Owners.TryGetValue(part, out var owners) ? $"For the {owners.ToLowerInvariant()}" : null;

    public async Task<IActionResult> OnGetAsync(ForumMeetingId id, ForumRequestId item, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        Lines = InOrder([]);
        return Page();
    }

    /// <param name="answersOnly">The answers are saved and nothing is decided yet.</param>
    public async Task<IActionResult> OnPostAsync(ForumMeetingId id, ForumRequestId item, ChildId childId, bool answersOnly, CancellationToken cancellationToken)
    {
        if (await Open(id, item, cancellationToken) is { } refused)
        {
            return refused;
        }

        var lines = Lines.Select(line => new AnswerChecklist.Line(line.RuleId, line.Said, line.Words, line.Seen)).ToList();
        Lines = InOrder(Lines);
        if (answersOnly)
        {
            PassOver($"{nameof(Form)}.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // What was answered is kept, whether or not the decision stands.
        if (View.MayWeigh && lines.Count > 0 && await sender.Send(new AnswerChecklist.Command(item, childId, lines), cancellationToken) is { IsOk: false } unsaved)
        {
            return this.Refused(unsaved);
        }

        if (answersOnly)
        {
            // The page is drawn again and not opened anew, so that what is typed of the decision stays on it.
            await Open(id, item, cancellationToken);
            Lines = InOrder(Lines);
            TempData.Done("The answers are saved");
            return Page();
        }

        var result = await sender.Send(Form.For(item, childId), cancellationToken);
        if (!result.IsOk)
        {
            await Open(id, item, cancellationToken);
            Lines = InOrder(Lines);
            return Refuse(result);
        }

        TempData.Done($"{View.Child}: the decision is recorded");
        return RedirectToPage("/Forums/Meetings/Show", new { id = id.Value });
    }

    /// <summary>What is not read yet is not complained of yet; what was typed stays as it was typed.</summary>
    private void PassOver(string fields)
    {
        foreach (var (_, entry) in ModelState.Where(one => one.Key.StartsWith(fields, StringComparison.Ordinal)))
        {
            entry?.Errors.Clear();
            entry?.ValidationState = ModelValidationState.Valid;
        }
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

    /// <summary>What was typed stays; what it is compared with at the next save is what stands now.</summary>
    private List<AnswerForm> InOrder(List<AnswerForm> typed) => !View.MayWeigh ? [] :
    [
        .. from question in View.Checklists.SelectMany(list => list.Items)
           let said = View.Said.GetValueOrDefault(question.Rule.Id)
           let seen = AnswerChecklist.Text(said?.Said, said?.Words)
           select typed.FirstOrDefault(line => line.RuleId == question.Rule.Id) is { } line
               ? new AnswerForm { RuleId = line.RuleId, Said = line.Said, Words = line.Words, Seen = seen }
               : new AnswerForm { RuleId = question.Rule.Id, Said = said?.Said, Words = said?.Words, Seen = seen },
    ];

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

/// <summary>One question's answer as it is typed.</summary>
public sealed class AnswerForm
{
    public string? RuleId { get; set; }

    public ChecklistSaid? Said { get; set; }

    public string? Words { get; set; }

    /// <summary>What stood when the page was opened.</summary>
    public string? Seen { get; set; }
}
