using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Documents;

/// <summary>Sends a PDF that is there. That it is opened is in the audit already.</summary>
/// <param name="name">The file's name, without its ending. Never a child's name.</param>
public sealed class KeptPaperResult(string name, byte[] pdf) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        FileToKeep.Announce(context.HttpContext.Response, name + ".pdf", "application/pdf");
        await context.HttpContext.Response.Body.WriteAsync(pdf, context.HttpContext.RequestAborted);
    }
}
