using CareDecisions.Application.Children;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

public sealed class CorrectModel(ISender sender) : PageModel
{
    public ShowEvent.View Shown { get; private set; } = null!;

    [BindProperty]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    public TimeOnly? HappenedAtTime { get; set; }

    [BindProperty]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty]
    public TimeOnly? MeetingAtTime { get; set; }

    // Named, or a form without facts would bind every field it has as one.
    [BindProperty(Name = nameof(Facts))]
    public Dictionary<string, string> Facts { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        if (await Show(id, eventId, cancellationToken) is { } refused)
        {
            return refused;
        }

        var entry = Shown.Event;
        FormId = Guid.NewGuid();
        (HappenedOn, HappenedAtTime) = (entry.HappenedAt.LondonDate(), TimeIn(entry.HappenedAt));
        (MeetingOn, MeetingAtTime) = (entry.MeetingAt?.LondonDate(), entry.MeetingAt is { } meeting ? TimeIn(meeting) : null);
        (Facts, Note) = (Shown.FactsAsTyped, entry.Note);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CaseEventId eventId, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await Show(id, eventId, cancellationToken) ?? Page();
        }

        var result = await sender.Send(Command(id, eventId), cancellationToken);
        if (!result.IsOk)
        {
            return await Show(id, eventId, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done("Entry corrected. The clocks are up to date.");
        return RedirectToPage("/Children/Chronology", new { id = id.Value });
    }

    private CorrectEvent.Command Command(ChildId id, CaseEventId eventId) => new()
    {
        ChildId = id,
        EventId = eventId,
        HappenedOn = HappenedOn,
        HappenedAtTime = HappenedAtTime,
        MeetingOn = MeetingOn,
        MeetingAtTime = MeetingAtTime,
        Facts = Facts,
        Note = Note,
        Reason = Reason,
        FormId = FormId,
    };

    private Task<IActionResult?> Show(ChildId id, CaseEventId eventId, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowEvent.Query(id, eventId), cancellationToken), view => Shown = view);

    /// <summary>To the minute, which is all that a form has.</summary>
    private static TimeOnly TimeIn(DateTimeOffset at) => new(at.InLondon().Hour, at.InLondon().Minute);
}
