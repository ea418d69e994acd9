using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CareDecisions.Web.Lists;

/// <summary>
/// Sends rows as a CSV file while they are read. A fault on the way breaks the connection off, so that the browser
/// reports a failed download and never keeps half a list as a whole one.
/// </summary>
/// <param name="name">The file's name, without its ending: "open-clocks-2026-03-12". Never a child's name.</param>
public sealed class CsvResult<TRow>(string name, IReadOnlyList<Column<TRow>> columns, IAsyncEnumerable<TRow> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + ".csv");
        response.Headers.ContentDisposition = disposition.ToString();
        await CsvFile.WriteAsync(response.Body, columns, rows, context.HttpContext.RequestAborted);
    }
}
