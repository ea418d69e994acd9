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

    /// <summary>Where what was typed before the session ended is kept.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Kept { get; set; }

    public bool TimedOut => Kept is not null;

    public int IdleMinutes { get; } = (int)SignInSetup.Idle.TotalMinutes;

    public IReadOnlyList<Choice> Authorities { get; private set; } = [];

    public void OnGet()
    {
        ReadAuthorities();
        Authority = ChosenAuthority.Read(Request, catalogue);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReadAuthorities();
        if (Authority is null || catalogue.Find(Authority) is not { } entry)
        {
            ModelState.AddModelError(nameof(Authority), "Select which authority you work for");
            return Page();
        }

        current.Use(entry);
        var result = await sender.Send(new SignInCase.Command(UserName, Password), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        ChosenAuthority.Remember(Response, entry.Key);
        switch (result.Value)
        {
            case SignInCase.Outcome.SignedIn:
                return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
            case SignInCase.Outcome.NeedsSecondFactor:
                return RedirectToPage("/Accounts/SecondFactor", new { ReturnUrl, Kept });
            default:
                ModelState.AddModelError(nameof(UserName), Words(result.Value));
                return Page();
        }
    }

    private static string Words(SignInCase.Outcome outcome) => outcome switch
    {
        SignInCase.Outcome.LockedOut => "Too many wrong passwords: this account is locked for 15 minutes. Try again then, or ask your system administrator.",
        SignInCase.Outcome.Disabled => "This account is switched off. Ask your system administrator to switch it on.",
        _ => "The email address or the password is wrong. Check both, and the authority.",
    };

    private void ReadAuthorities() =>
        Authorities = [.. catalogue.Entries.Select(entry => new Choice(entry.Key, entry.Name ?? packs.Get(entry.Pack).Name))];
}
