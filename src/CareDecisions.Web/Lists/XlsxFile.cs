using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CareDecisions.Web.Lists;

/// <summary>Writes rows as one sheet of an Office Open XML workbook.</summary>
/// <remarks>
/// A text is an inline string, which no program takes for a formula, whatever it begins with: what somebody typed is never run. Only
/// columns of figures are written as numbers.
/// </remarks>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The most characters that a cell may hold.</summary>
    private const int LongestCell = 32_767;

    public static byte[] Write<TRow>(string sheetName, IReadOnlyList<Column<TRow>> columns, IEnumerable<TRow> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var data = new SheetData(new Row(columns.Select(column => Text(column.Heading))));
            foreach (var row in rows)
            {
                data.Append(new Row(columns.Select(column => Cell(column, column.Csv(row)))));
            }

            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                data);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = SheetName(sheetName) }));
        }

        return file.ToArray();
    }

    /// <summary>Excel's own limits on the name of a sheet.</summary>
    private static string SheetName(string name)
    {
        var clean = new string([.. name.Where(letter => !"[]:*?/\\'".Contains(letter))]).Trim();
        return clean.Length switch { 0 => "Rows", > 31 => clean[..31], _ => clean };
    }

    private static Cell Cell<TRow>(Column<TRow> column, string? value) =>
        column.IsNumeric && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Cell { DataType = CellValues.Number, CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)) }
            : Text(value);

    private static Cell Text(string? value) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Clean(value ?? "")) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text)
    {
        var clean = new string([.. text.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))]);
        return clean.Length > LongestCell ? clean[..LongestCell] : clean;
    }
}
