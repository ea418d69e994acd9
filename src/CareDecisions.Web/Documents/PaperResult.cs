using CareDecisions.Application.Documents;
using Microsoft.AspNetCore.Mvc;

namespace CareDecisions.Web.Documents;

/// <summary>Sends a document as a PDF. What is in it has been looked at, and so audited, by the page that sends it.</summary>
/// <param name="name">The file's name, without its ending. Never a child's name.</param>
public sealed class PaperResult(string name, Paper paper) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var services = context.HttpContext.RequestServices;
        var html = await services.GetRequiredService<PaperView>().Draw(context, paper);
        byte[] pdf;
        try
        {
            pdf = await services.GetRequiredService<IDocumentPrinter>().Print(html, context.HttpContext.RequestAborted);
        }
        catch (DocumentPrinterException fault)
        {
            await new ContentResult { StatusCode = StatusCodes.Status503ServiceUnavailable, Content = fault.Message }.ExecuteResultAsync(context);
            return;
        }

        await new KeptPaperResult(name, pdf).ExecuteResultAsync(context);
    }
}
