using CareDecisions.Web.Documents;
using Microsoft.AspNetCore.Mvc;

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
        FileToKeep.Announce(response, name + ".xlsx", XlsxFile.ContentType);
        await response.Body.WriteAsync(file, context.HttpContext.RequestAborted);
    }
}
