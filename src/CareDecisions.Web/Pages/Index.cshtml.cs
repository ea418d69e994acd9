using CareDecisions.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages;

/// <summary>Each role lands where its day starts.</summary>
public sealed class IndexModel(Homes homes) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(homes.Mine());
}
