using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Web.Pages.Children.People;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.About;

public sealed class ChangeModel(ISender sender, CodeBook codes) : PageModel
{
    public ShowIdentity.View View { get; private set; } = null!;

    /// <summary>What is recorded now, where somebody else changed it since the form was opened: only the answers that differ.</summary>
    public IReadOnlyList<Answer> Theirs { get; private set; } = [];

    /// <summary>Of the answers that the form was filled from.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? PreferredName { get; set; }

    [BindProperty]
    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    [BindProperty]
    [Display(Name = "Expected date of birth")]
    public DateOnly? ExpectedDateOfBirth { get; set; }

    [BindProperty]
    public Sex? Sex { get; set; }

    [BindProperty]
    public string? NhsNumber { get; set; }

    [BindProperty]
    public string? Upn { get; set; }

    [BindProperty]
    public string? EthnicityCode { get; set; }

    [BindProperty]
    public string? ReligionCode { get; set; }

    [BindProperty]
    public string? FirstLanguageCode { get; set; }

    [BindProperty]
    public string? NeedsInterpreter { get; set; }

    [BindProperty]
    public string? InterpreterLanguageCode { get; set; }

    [BindProperty]
    public string? Disabilities { get; set; }

    [BindProperty]
    public string? CommunicationNeeds { get; set; }

    [BindProperty]
    public string? School { get; set; }

    [BindProperty]
    public EhcStatus? EhcStatus { get; set; }

    public async Task<IActionResult> OnGetAsync(ChildId id, CancellationToken cancellationToken)
    {
        if (await Show(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        Fill(View.Identity);
        return Page();
    }

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

        var result = await sender.Send(new ChangeIdentity.Command(id, Form(), Stamp), cancellationToken);
        if (!result.IsOk)
        {
            ShowTheirs(result.Refusals);
            return this.Refused(result);
        }

        TempData.Done("The details are saved.");
        return RedirectToPage("/Children/About/Index", new { id = id.Value });
    }

    /// <summary>Having seen what is recorded now, the next "Save" is on top of it.</summary>
    private void ShowTheirs(IReadOnlyList<Domain.Shared.Refusal> refusals)
    {
        if (refusals.OfType<AnswersChangedSince>().Any())
        {
            Theirs = AnswerDifferences.Between(IdentityAnswers.Of(Form(), codes), IdentityAnswers.Of(View.Identity, codes));
            Stamp = View.Identity.Stamp();
            ModelState.Remove(nameof(Stamp));
        }
    }

    private void Fill(IdentityForm form)
    {
        Stamp = form.Stamp();
        (GivenName, FamilyName, PreferredName) = (form.GivenName, form.FamilyName, form.PreferredName);
        (DateOfBirth, ExpectedDateOfBirth, Sex) = (form.DateOfBirth, form.ExpectedDateOfBirth, form.Sex);
        (NhsNumber, Upn, EthnicityCode, ReligionCode) = (form.NhsNumber, form.Upn, form.EthnicityCode, form.ReligionCode);
        (FirstLanguageCode, InterpreterLanguageCode, NeedsInterpreter) =
            (form.FirstLanguageCode, form.InterpreterLanguageCode, YesNo.Say(form.NeedsInterpreter));
        (Disabilities, CommunicationNeeds, School, EhcStatus) = (form.Disabilities, form.CommunicationNeeds, form.School, form.EhcStatus);
    }

    private IdentityForm Form() => new()
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        PreferredName = PreferredName,
        DateOfBirth = DateOfBirth,
        ExpectedDateOfBirth = ExpectedDateOfBirth,
        Sex = Sex ?? Domain.Children.Sex.Unknown,
        NhsNumber = NhsNumber,
        Upn = Upn,
        EthnicityCode = EthnicityCode,
        ReligionCode = ReligionCode,
        FirstLanguageCode = FirstLanguageCode,
        NeedsInterpreter = YesNo.Read(NeedsInterpreter),
        InterpreterLanguageCode = InterpreterLanguageCode,
        Disabilities = Disabilities,
        CommunicationNeeds = CommunicationNeeds,
        School = School,
        EhcStatus = EhcStatus ?? Domain.Children.EhcStatus.NotKnown,
    };

    private async Task<IActionResult?> Show(ChildId id, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowIdentity.Query(id), cancellationToken), view => View = view)
        ?? (View.MayChange ? null : NotFound());
}
