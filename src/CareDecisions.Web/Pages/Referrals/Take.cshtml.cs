using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>One page for the whole contact: known children come as <c>row</c>, new ones are named in it.</summary>
public sealed class TakeModel(ISender sender, TimeProvider clock) : PageModel
{
    private const int NewAtOnce = 4;

    public IReadOnlyList<StartReferral.KnownChild> Known { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "row")]
    public IReadOnlyList<Guid> Rows { get; set; } = [];

    [BindProperty]
    public List<FieldsOfChild> NewChildren { get; set; } = [];

    [BindProperty]
    [Display(Name = "The date the referral came in")]
    [DateTense(Tense.Past)]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    [Display(Name = "The time the referral came in")]
    public TimeOnly? ReceivedAtTime { get; set; }

    [BindProperty]
    public ContactMethod? How { get; set; }

    [BindProperty]
    public string? ReferrerName { get; set; }

    [BindProperty]
    public string? ReferrerPost { get; set; }

    [BindProperty]
    public string? ReferrerAgency { get; set; }

    [BindProperty]
    public string? ReferrerContact { get; set; }

    [BindProperty]
    public string? Reported { get; set; }

    [BindProperty]
    public string? ServiceWanted { get; set; }

    [BindProperty]
    public string? OtherProfessionals { get; set; }

    [BindProperty]
    public bool? IsImmediate { get; set; }

    [BindProperty]
    public Consent? Consent { get; set; }

    [BindProperty]
    public Guid? FormId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        FormId = Guid.CreateVersion7();
        ReceivedOn = clock.LondonToday();
        ReceivedAtTime = TimeOnly.FromDateTime(clock.GetUtcNow().InLondon().DateTime);
        return await Choose(cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var command = Command();
        if (await Choose(cancellationToken) is { } refused)
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

        TempData.Done("The referral is saved.");
        return RedirectToPage("/Referrals/Show", new { id = result.Value.Value });
    }

    private async Task<IActionResult?> Choose(CancellationToken cancellationToken)
    {
        NewChildren.AddRange(Enumerable.Range(0, Math.Max(0, NewAtOnce - NewChildren.Count)).Select(_ => new FieldsOfChild()));
        var known = await sender.Send(new StartReferral.Query(ChildIds()), cancellationToken);
        if (!known.IsOk)
        {
            return this.Refused(known);
        }

        Known = known.Value.Children;
        return null;
    }

    private IReadOnlyList<ChildId> ChildIds() => [.. Rows.Distinct().Select(id => new ChildId(id))];

    private TakeReferral.Command Command() => new()
    {
        ChildIds = ChildIds(),
        NewChildren = NewChildren.ConvertAll(child => child.Told),
        ReceivedOn = ReceivedOn,
        ReceivedAtTime = ReceivedAtTime,
        How = How,
        ReferrerName = ReferrerName,
        ReferrerPost = ReferrerPost,
        ReferrerAgency = ReferrerAgency,
        ReferrerContact = ReferrerContact,
        Reported = Reported,
        ServiceWanted = ServiceWanted,
        OtherProfessionals = OtherProfessionals,
        IsImmediate = IsImmediate,
        Consent = Consent,
        FormId = FormId,
    };

    /// <summary>What is typed about one child who has no record yet; all of it empty where there is none.</summary>
    public sealed class FieldsOfChild
    {
        public string? GivenName { get; set; }

        public string? FamilyName { get; set; }

        [Display(Name = "Date of birth")]
        public DateOnly? DateOfBirth { get; set; }

        [Display(Name = "Expected date of birth")]
        public DateOnly? ExpectedDateOfBirth { get; set; }

        public TakeReferral.NewChild Told => new(GivenName, FamilyName, DateOfBirth, ExpectedDateOfBirth);
    }
}
