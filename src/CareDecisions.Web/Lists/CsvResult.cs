using CareDecisions.Web.Documents;
using Microsoft.AspNetCore.Mvc;

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
        FileToKeep.Announce(response, name + ".csv", "text/csv; charset=utf-8");
        await CsvFile.WriteAsync(response.Body, columns, rows, context.HttpContext.RequestAborted);
    }
}
