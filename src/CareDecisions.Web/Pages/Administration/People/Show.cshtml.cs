using CareDecisions.Application.Administration;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Administration.People;

public sealed class ShowModel(ISender sender, CurrentAuthority authority) : PageModel
{
    public ShowPerson.View Person { get; private set; } = null!;

    /// <summary>Shown once, on the answer to the form that made it.</summary>
    public string? Link { get; private set; }

    [BindProperty]
    public string? Reason { get; set; }

    public string State => Person switch
    {
        { DisabledAt: { } at } => $"Switched off on {at.LondonDate().Abbreviated()}: {Person.DisabledReason}",
        { IsLockedOut: true } => "Locked after too many wrong passwords",
        { HasPassword: false } => "On, no password chosen yet",
        _ => "On",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await Read(id, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken) =>
        await Answer(id, await sender.Send(new DisablePerson.Command(id, Reason), cancellationToken), "The account is switched off", cancellationToken);

    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellationToken) =>
        await Answer(id, await sender.Send(new EnablePerson.Command(id), cancellationToken), "The account is switched on", cancellationToken);

    public async Task<IActionResult> OnPostUnlockAsync(Guid id, CancellationToken cancellationToken) =>
        await Answer(id, await sender.Send(new UnlockPerson.Command(id), cancellationToken), "The account is unlocked", cancellationToken);

    public async Task<IActionResult> OnPostStopActingAsync(Guid id, Guid assignmentId, CancellationToken cancellationToken) =>
        await Answer(id, await sender.Send(new StopActing.Command(id, assignmentId), cancellationToken), "They no longer act for somebody else", cancellationToken);

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancellationToken)
    {
        var result = await sender.Send(new ResetPassword.Command(id), cancellationToken);
        if (!result.IsOk)
        {
            return await Answer(id, result, string.Empty, cancellationToken);
        }

        Link = PasswordLinks.Address(this, result.Value, authority);
        return await Read(id, cancellationToken) ?? Page();
    }

    private async Task<IActionResult> Answer(Guid id, Application.Pipeline.IResult result, string done, CancellationToken cancellationToken)
    {
        if (!result.IsOk)
        {
            return await Read(id, cancellationToken) ?? this.Refused(result);
        }

        TempData.Done(done);
        return RedirectToPage(new { id });
    }

    private Task<IActionResult?> Read(Guid id, CancellationToken cancellationToken) =>
        this.Open(sender.Send(new ShowPerson.Query(id), cancellationToken), view => Person = view);
}
