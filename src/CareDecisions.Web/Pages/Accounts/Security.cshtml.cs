using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using IResult = CareDecisions.Application.Pipeline.IResult;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>The person's own account: password, authenticator app, recovery codes and passkeys.</summary>
public sealed class SecurityModel(ISender sender) : PageModel
{
    public ShowSecurity.View Account { get; private set; } = null!;

    /// <summary>Shown once, on the answer to the form that made them.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>True where the person was sent here because their role needs a second factor.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Required { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Credential { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Show(cancellationToken);

    public async Task<IActionResult> OnPostRecoveryCodesAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new MakeRecoveryCodes.Command(), cancellationToken);
        NewCodes = result.IsOk ? result.Value : [];
        return result.IsOk ? await Show(cancellationToken) : await Refuse(result, cancellationToken);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancellationToken)
    {
        var options = await sender.Send(new OfferPasskey.Query(), cancellationToken);
        return Content(options.Value, "application/json");
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(CancellationToken cancellationToken) =>
        await Answer(await sender.Send(new AddPasskey.Command(Credential, Name), cancellationToken), "Passkey added", cancellationToken);

    public async Task<IActionResult> OnPostRenamePasskeyAsync(string? id, CancellationToken cancellationToken) =>
        await Answer(await sender.Send(new RenamePasskey.Command(id, Name), cancellationToken), "Passkey renamed", cancellationToken);

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id, CancellationToken cancellationToken) =>
        await Answer(await sender.Send(new RemovePasskey.Command(id), cancellationToken), "Passkey removed", cancellationToken);

    private async Task<IActionResult> Answer(Result<Done> result, string done, CancellationToken cancellationToken)
    {
        if (!result.IsOk)
        {
            return await Refuse(result, cancellationToken);
        }

        TempData.Done(done);
        return RedirectToPage();
    }

    private async Task<IActionResult> Refuse(IResult result, CancellationToken cancellationToken)
    {
        await Show(cancellationToken);
        return this.Refused(result);
    }

    private async Task<PageResult> Show(CancellationToken cancellationToken)
    {
        Account = (await sender.Send(new ShowSecurity.Query(), cancellationToken)).Value;
        return Page();
    }
}
