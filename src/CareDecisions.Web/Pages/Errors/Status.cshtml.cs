using System.Diagnostics;
using CareDecisions.Application.Access;
using CareDecisions.Web.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Errors;

/// <summary>What went wrong, in words, and what to do next. Asks nothing of the database, which may be what failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class StatusModel : PageModel
{
    public ErrorBody Body { get; private set; } = null!;

    // From the route alone: the form that went wrong may have a field called code.
    public void OnGet([FromRoute] int code) => Show(code);

    public void OnPost([FromRoute] int code) => Show(code);

    private void Show(int code)
    {
        Body = new ErrorBody(code)
        {
            Reference = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier,
            WhoCan = (HttpContext.Items[nameof(NotAllowed)] as NotAllowed)?.Message,
        };
        Response.StatusCode = code;
    }
}
