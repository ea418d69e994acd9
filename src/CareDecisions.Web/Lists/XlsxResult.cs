using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CareDecisions.Web.Lists;

/// <summary>Sends rows as a workbook. It is made in memory, so the rows are those of a list that is bounded.</summary>
/// <param name="name">The file's name, without its ending. Never a child's name.</param>
/// <param name="sheet">The name of its one sheet.</param>
public sealed class XlsxResult<TRow>(string name, string sheet, IReadOnlyList<Column<TRow>> columns, IReadOnlyList<TRow> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var file = XlsxFile.Write(sheet, columns, rows);
        var response = context.HttpContext.Response;
        response.ContentType = XlsxFile.ContentType;
        response.Headers.CacheControl = "no-store";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + ".xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        await response.Body.WriteAsync(file, context.HttpContext.RequestAborted);
    }
}
