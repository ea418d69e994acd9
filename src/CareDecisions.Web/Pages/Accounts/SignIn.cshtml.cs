using CareDecisions.Application.Accounts;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using CareDecisions.Web.Sessions;
using CareDecisions.Web.Startup;
using CareDecisions.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SignInCase = CareDecisions.Application.Accounts.SignIn;

namespace CareDecisions.Web.Pages.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RequestLimits.SignIn)]
public sealed class SignInModel(ISender sender, AuthorityCatalogue catalogue, IPackLibrary packs, CurrentAuthority current) : PageModel
{
    [BindProperty]
    public string? Authority { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What the browser answered when asked for a passkey, as JSON; only with script.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Where what was typed before the session ended is kept.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Kept { get; set; }

    /// <summary>The authorities whose staff may also sign in with their work account, and their names.</summary>
    public IReadOnlyList<Choice> WorkAccounts { get; private set; } = [];

    public bool TimedOut => Kept is not null;

    public int IdleMinutes { get; } = (int)SignInSetup.Idle.TotalMinutes;

    public IReadOnlyList<Choice> Authorities { get; private set; } = [];

    /// <param name="notSignedIn">The person comes back from the work account's sign-in without having been signed in there.</param>
    /// <param name="refused">They were signed in there, and may not come in here.</param>
    public void OnGet(bool notSignedIn, SignInCase.Outcome? refused)
    {
        ReadAuthorities();
        Authority = ChosenAuthority.Read(Request, catalogue);
        ModelState.Clear();
        if (notSignedIn || refused is not null)
        {
            ModelState.AddModelError(string.Empty, SignInWords.OfWorkAccount(refused));
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Choose()
        ? Answer(await sender.Send(new SignInCase.Command(UserName, Password), cancellationToken), nameof(UserName))
        : Page();

    /// <summary>What the browser is to be asked; the authority comes with it, so that only its passkeys are looked among.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync(CancellationToken cancellationToken)
    {
        if (!Choose())
        {
            return BadRequest();
        }

        var options = await sender.Send(new OfferPasskeySignIn.Query(), cancellationToken);
        return Content(options.Value, "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancellationToken)
    {
        if (!Choose())
        {
            return Page();
        }

        var result = await sender.Send(new SignInWithPasskey.Command(Credential), cancellationToken);
        return result is { IsOk: true, Value: SignInCase.Outcome.Wrong } ? Wrong("This passkey is not known to the authority you chose. Sign in with your password.") : Answer(result, string.Empty);
    }

    private IActionResult Answer(Result<SignInCase.Outcome> result, string field)
    {
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        ChosenAuthority.Remember(Response, current.Entry.Key);
        switch (result.Value)
        {
            case SignInCase.Outcome.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
            case SignInCase.Outcome.NeedsSecondFactor:
                return RedirectToPage("/Accounts/SecondFactor", new { ReturnUrl });
            default:
                ModelState.AddModelError(field, SignInWords.Of(result.Value));
                return Page();
        }
    }

    private PageResult Wrong(string words)
    {
        ModelState.AddModelError(string.Empty, words);
        return Page();
    }

    private bool Choose()
    {
        ReadAuthorities();
        if (Authority is null || catalogue.Find(Authority) is not { } entry)
        {
            ModelState.AddModelError(nameof(Authority), "Select which authority you work for");
            return false;
        }

        current.Use(entry);
        return true;
    }

    private void ReadAuthorities()
    {
        Authorities = [.. catalogue.Entries.Select(Named)];
        WorkAccounts = [.. catalogue.Entries.Where(entry => entry.Entra is not null).Select(Named)];
    }

    private Choice Named(AuthorityEntry entry) => new(entry.Key, entry.Name ?? packs.Get(entry.Pack).Name);
}
