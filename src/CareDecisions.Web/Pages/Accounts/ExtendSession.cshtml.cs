using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>"Stay signed in": the request itself renews the session.</summary>
public sealed class ExtendSessionModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost() => new NoContentResult();
}
