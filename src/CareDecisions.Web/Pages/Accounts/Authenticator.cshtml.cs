using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Accounts;

public sealed class AuthenticatorModel(ISender sender) : PageModel
{
    public SetUpAuthenticator.View SetUp { get; private set; } = null!;

    public string Picture => QrCode.DataAddress(SetUp.Address);

    /// <summary>The recovery codes, once the app is on; shown only then.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    [BindProperty]
    public string? Code { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        SetUp = (await sender.Send(new SetUpAuthenticator.Command(), cancellationToken)).Value;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await sender.Send(new TurnOnAuthenticator.Command(Code), cancellationToken);
        if (!result.IsOk)
        {
            await OnGetAsync(cancellationToken);
            return this.Refused(result);
        }

        Codes = result.Value;
        return Page();
    }
}
