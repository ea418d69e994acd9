using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.Access;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums.Agreements;

public sealed class ShowModel(ISender sender, CaseAccess access, TimeProvider clock) : PageModel
{
    public ShowAgreement.View View { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Day it was agreed")]
    public DateOnly? AgreedOn { get; set; }

    [BindProperty]
    [Display(Name = "Time it was agreed")]
    public TimeOnly? AgreedAt { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What other forums must decide before it can stand.</summary>
    public IReadOnlyList<GateIsClosed> HeldBack { get; private set; } = [];

    public string RoleName(AgreementStep step) => access.Pack.Roles.NameOf(step.Role!);

    public string? Answer(Question question)
    {
        var answer = View.Written.Answers.Of(question.Key);
        return question.Kind == QuestionKind.Date && AnswerReading.Day(answer) is { } day ? ForumText.Date(day) : answer;
    }

    public async Task<IActionResult> OnGetAsync(AgreementId id, CancellationToken cancellationToken)
    {
        AgreedOn = clock.LondonToday();
        return await Open(id, cancellationToken) ?? Page();
    }

    public async Task<IActionResult> OnPostSignAsync(AgreementId id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await sender.Send(new SignAgreement.Command { Id = id, ChildId = childId, On = AgreedOn, At = AgreedAt }, cancellationToken);
        if (!result.IsOk)
        {
            return Refuse(result);
        }

        TempData.Done("Your agreement is recorded");
        return RedirectToPage(new { id = id.Value });
    }

    public async Task<IActionResult> OnPostEndAsync(AgreementId id, ChildId childId, CancellationToken cancellationToken)
    {
        if (await Open(id, cancellationToken) is { } refused)
        {
            return refused;
        }

        var isDraft = View.IsDraft;
        var result = await sender.Send(new EndAgreement.Command { Id = id, ChildId = childId, IsWithdrawn = isDraft, Reason = Reason }, cancellationToken);
        if (!result.IsOk)
        {
            return Refuse(result);
        }

        TempData.Done(isDraft ? "The agreement is withdrawn" : "The agreement is closed");
        return RedirectToPage(new { id = id.Value });
    }

    /// <summary>The fields stand under names of their own on this page.</summary>
    private IActionResult Refuse(Result<Done> result)
    {
        if (result.IsNotFound || result.Refusals.Any(refusal => refusal is NotAllowed))
        {
            return this.Refused(result);
        }

        HeldBack = [.. result.Refusals.OfType<GateIsClosed>()];
        foreach (var refusal in result.Refusals)
        {
            ModelState.AddModelError(
                refusal.Field switch { nameof(SignAgreement.Command.On) => nameof(AgreedOn), nameof(SignAgreement.Command.At) => nameof(AgreedAt), var field => field ?? string.Empty },
                refusal.Message);
        }

        return Page();
    }

    private Task<IActionResult?> Open(AgreementId id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowAgreement.Query(id), cancellationToken), view => View = view);
}
