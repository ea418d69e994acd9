using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Children;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Events;

public sealed class RecordModel(ISender sender) : PageModel
{
    public ChooseEvent.View Choice { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty]
    [Display(Name = "The date it happened")]
    [DateTense(Tense.Past)]
    public DateOnly? HappenedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time it happened")]
    public TimeOnly? HappenedAtTime { get; set; }

    [BindProperty]
    [Display(Name = "The date of the meeting")]
    [DateTense(Tense.Future)]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty]
    [Display(Name = "The time of the meeting")]
    public TimeOnly? MeetingAtTime { get; set; }

    // Named, or a form without facts would bind every field it has as one.
    [BindProperty(Name = nameof(Facts))]
    public Dictionary<string, string> Facts { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Why it happened although a forum had not decided; asked for where one holds it back.</summary>
    [BindProperty]
    public string? WithoutDecision { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    /// <summary>The gates of forums that hold it back.</summary>
    public IReadOnlyList<GateIsClosed> HeldBack { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        FormId = Guid.NewGuid();
        return await Choose(id, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Choose(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(Command(id), cancellationToken);
        if (!result.IsOk)
        {
            HeldBack = [.. result.Refusals.OfType<GateIsClosed>()];
            return this.Refused(result);
        }

        TempData.Done($"{ChildWords.Event(Type!)}: recorded. The clocks below are up to date.");
        return RedirectToPage("/Children/Show", new { id = id.Value });
    }

    private RecordEvent.Command Command(ChildId id) => new()
    {
        ChildId = id,
        Type = Type,
        HappenedOn = HappenedOn,
        HappenedAtTime = HappenedAtTime,
        MeetingOn = MeetingOn,
        MeetingAtTime = MeetingAtTime,
        Facts = Facts,
        Note = Note,
        WithoutDecision = WithoutDecision,
        FormId = FormId,
    };

    private Task<IActionResult?> Choose(ChildId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ChooseEvent.Query(id, Type), cancellationToken), view => Choice = view);
}
