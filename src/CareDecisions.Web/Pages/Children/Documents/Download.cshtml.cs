using CareDecisions.Application.Documents;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Documents;
using CareDecisions.Web.Dates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Children.Documents;

/// <summary>
/// Sends a document's bytes as a file to be kept, never as a page to be shown: whatever is in it, nothing of it runs here.
/// </summary>
public sealed class DownloadModel(ISender sender) : PageModel
{
    private const string NothingRuns = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> OnGetAsync(ChildId id, DocumentId documentId, CancellationToken cancellationToken)
    {
        OpenDocument.View? opened = null;
        if (await this.Open(sender.Send(new OpenDocument.Query(id, documentId), cancellationToken), view => opened = view) is { } refused)
        {
            return refused;
        }

        Response.Headers.ContentSecurityPolicy = NothingRuns;
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "no-store";
        return File(opened!.Bytes, DocumentWords.MediaType(opened.Type), Name(opened));
    }

    /// <summary>By the child's reference, never a name: "T1234-letter-2026-03-02.pdf".</summary>
    private static string Name(OpenDocument.View opened) =>
        $"{opened.ChildReference}-{opened.Kind.ToString().ToLowerInvariant()}{(opened.DatedOn is { } day ? $"-{day.Iso()}" : "")}{DocumentWords.Ending(opened.Type)}";
}
