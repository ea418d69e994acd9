using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

public sealed class MarkModel(ISender sender) : PageModel
{
    public ReadEvent.View View { get; private set; } = null!;

    /// <summary>What somebody else saved while this form was open.</summary>
    public IReadOnlyList<Answer> Theirs { get; private set; } = [];

    [BindProperty]
    [Display(Name = "What happened")]
    public string? Synopsis { get; set; }

    [BindProperty]
    [Display(Name = "What came of it")]
    public string? Outcome { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        if (await Show(id, eventId, cancellationToken) is { } refused)
        {
            return refused;
        }

        (Synopsis, Outcome, Version) = View.Words is { } told ? (told.Synopsis, told.Outcome, told.Version) : (Short(View.Event.Note), null, 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new MarkEvent.Command(id, eventId, Synopsis, Outcome, Version), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, eventId, cancellationToken) ?? KeepTyped(result);
        }

        TempData.Done("The chronology tells it in these words.");
        return RedirectToPage("/Children/Events/Read", new { id = id.Value, eventId = eventId.Value });
    }

    private IActionResult KeepTyped(Application.Pipeline.IResult refused)
    {
        if (refused.Refusals.Any(one => one is SomebodyElseSavedFirst) && View.Words is { } now)
        {
            // Seen now, so that sending again says that these words go over theirs.
            Theirs = AnswerDifferences.Between(
                [new Answer("What happened", Synopsis), new Answer("What came of it", Outcome)],
                [new Answer("What happened", now.Synopsis), new Answer("What came of it", now.Outcome)]);
            ModelState.Remove(nameof(Version));
            Version = now.Version;
        }

        return this.Refused(refused);
    }

    private static string? Short(string? note) =>
        note is { Length: > SignificantEvent.SynopsisLength } ? note[..SignificantEvent.SynopsisLength] : note;

    private async Task<IActionResult?> Show(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ReadEvent.Query(id, eventId), cancellationToken), view => View = view)
            ?? (View.MayMark || View.Event.ChangedBy is not null ? null : NotFound());
}
