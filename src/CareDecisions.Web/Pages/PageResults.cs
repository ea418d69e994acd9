using CareDecisions.Application.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages;

/// <summary>Shows a use case's "no" in one way on every page: not found, not allowed, or messages beside the fields.</summary>
public static class PageResults
{
    /// <summary>Takes what a page shows, or says what to show instead of it.</summary>
    /// <returns><see langword="null"/>: taken.</returns>
    public static async Task<IActionResult?> Open<TView>(this PageModel page, Task<Application.Pipeline.Result<TView>> asked, Action<TView> take)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(take);
        var result = await asked;
        if (!result.IsOk)
        {
            return page.Refused(result);
        }

        take(result.Value);
        return null;
    }

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
