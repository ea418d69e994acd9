using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns;
using CareDecisions.Web.TagHelpers.Page;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Returns;

/// <summary>
/// The server takes a little more than the installation's own limit, so that a file just over it meets a message and not a
/// broken connection.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public sealed class UploadModel(ISender sender, CaseAccess access, ReturnFolder folder) : PageModel
{
    private const long MostBytes = 1024L * 1024 * 1024;

    public long MostMegabytes => folder.MostBytes / 1024 / 1024;

    [BindProperty]
    public ReturnKind? Kind { get; set; }

    [BindProperty]
    public IFormFile? Return { get; set; }

    public IActionResult OnGet() => access.Rights.Has(Permission.ImportReturns) ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var content = Return?.OpenReadStream();
        var result = await sender.Send(new PreviewReturn.Command(Kind, Return?.FileName, content), cancellationToken);
        if (!result.IsOk)
        {
            return this.Refused(result);
        }

        TempData.Done("The return was uploaded and will be tried within a minute.");
        return RedirectToPage("Show", new { id = result.Value });
    }
}
