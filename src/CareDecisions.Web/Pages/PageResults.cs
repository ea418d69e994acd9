using CareDecisions.Application.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages;

/// <summary>Shows a use case's "no" in one way on every page: not found, not allowed, or messages beside the fields.</summary>
public static class PageResults
{
    public static IActionResult Refused(this PageModel page, Application.Pipeline.IResult result)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(result);
        if (result.IsNotFound)
        {
            return page.NotFound();
        }

        if (result.Refusals.OfType<NotAllowed>().FirstOrDefault() is { } notAllowed)
        {
            page.HttpContext.Items[nameof(NotAllowed)] = notAllowed;
            return page.StatusCode(StatusCodes.Status403Forbidden);
        }

        foreach (var refusal in result.Refusals)
        {
            page.ModelState.AddModelError(refusal.Field ?? string.Empty, refusal.Message);
        }

        return page.Page();
    }
}
