using CareDecisions.Application.Forums.Trackers;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Pages.Records;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Pages.Forums.Trackers.Rows;

public sealed class ShowModel(ISender sender, TimeProvider clock) : QuestionPage
{
    public ShowTrackerRow.View View { get; private set; } = null!;

    [BindProperty]
    public ChildId ChildId { get; set; }

    // Any cell may be empty, which the page says once: the fields do not say it each.
    public override IReadOnlyList<ShowSection.Field> Fields =>
    [
        .. View.Tracker.Typed.Select(column => new ShowSection.Field(
            column.Question with { IsRequired = true }, IsAsked: true, View.Line.Said(column), View.Line.Numbers.GetValueOrDefault(column.Id), Known: null, Rivals: [])),
    ];

    public async Task<IActionResult> OnGetAsync(string forum, string tracker, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, tracker, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        ChildId = View.Line.ChildId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string forum, string tracker, Guid id, CancellationToken cancellationToken)
    {
        if (await Open(forum, tracker, id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var form = RecordForm.Read(
            Request.Form, new TemplateSection { Id = View.Tracker.Key, Title = View.Tracker.Name, Questions = [.. View.Tracker.Typed.Select(column => column.Question)] }, clock.LondonToday());
        if (form.Unreadable.Count > 0)
        {
            form.ShowIn(ModelState, []);
            return Page();
        }

        var result = await sender.Send(new WriteTrackerRow.Command(forum, tracker, id, ChildId, form.Answers, form.Versions), cancellationToken);
        if (!result.IsOk)
        {
            form.ShowIn(ModelState, [.. result.Refusals.OfType<AnswerRefusal>()]);
            return result.Refusals.All(refusal => refusal is AnswerRefusal) && !result.IsNotFound ? Page() : this.Refused(result);
        }

        TempData.Done("The row is saved");
        return RedirectToPage(new { forum, tracker, id });
    }

    /// <summary>"Risks: None known"; or that it was cleared.</summary>
    public string Says(TrackerCell cell)
    {
        var column = View.Tracker.Column(cell.Column);
        var words = column is null ? cell.Value : TrackerWords.Of(column, cell.Value);
        return $"{column?.Name ?? cell.Column}: {(words.Length == 0 ? "cleared" : words)}";
    }

    private async Task<IActionResult?> Open(string forum, string tracker, Guid id, CancellationToken cancellationToken)
    {
        var refused = await this.Open(sender.Send(new ShowTrackerRow.Query(forum, tracker, id), cancellationToken), view => View = view);
        if (refused is null)
        {
            Fill();
        }

        return refused;
    }
}
