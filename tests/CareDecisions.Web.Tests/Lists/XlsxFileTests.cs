using CareDecisions.Web.Lists;
using CareDecisions.Web.TagHelpers;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Column = CareDecisions.Web.Lists.Column;

namespace CareDecisions.Web.Tests.Lists;

public sealed class XlsxFileTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2")]
    [InlineData("Zoë <b>&amp;</b>")]
    public void Text_WhateverItBeginsWith_IsATextAndNoFormula(string typed)
    {
        var cell = Cells([Column.Text<string>("a", "What", text => text)], typed)[1];

        cell.CellFormula.ShouldBeNull();
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.InnerText.ShouldBe(typed);
    }

    [Fact]
    public void Figure_InAColumnOfFigures_IsANumber()
    {
        var figures = new Column<string>("a", "Cost", _ => Html.Nothing, text => text) { IsNumeric = true };

        Cells([figures], "4500.50")[1].DataType!.Value.ShouldBe(CellValues.Number);
        Cells([figures], "=1+1")[1].DataType!.Value.ShouldBe(CellValues.InlineString);
    }

    [Fact]
    public void Text_WithWhatXmlCannotHold_IsWrittenWithoutIt() => Cells([Column.Text<string>("a", "What", text => text)], "a\u0001b")[1].InnerText.ShouldBe("ab");

    private static List<Cell> Cells(IReadOnlyList<Column<string>> columns, string row)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write("A sheet: of [rows]", columns, [row])), isEditable: false);
        return [.. file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>()];
    }
}
