using System.Text;
using CareDecisions.Web.Lists;

namespace CareDecisions.Web.Tests.Lists;

public sealed class CsvFileTests
{
    private static readonly string[] Names = ["Zoë", "例"];

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("the \"hub\"", "\"the \"\"hub\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("O'Brien", "O'Brien")]
    public void Field_Text_IsQuotedOnlyWhereItMustBe(string? value, string expected) => CsvFile.Field(value).ShouldBe(expected);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-5", "'-5")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    public void Field_ThatASpreadsheetWouldRun_IsText(string value, string expected) => CsvFile.Field(value).ShouldBe(expected);

    [Fact]
    public async Task Write_Rows_IsUtf8WithMarkHeadingsAndCarriageReturns()
    {
        var file = new MemoryStream();

        await CsvFile.WriteAsync(file, [Column.Text<string>("name", "Name", name => name)], Names.ToAsyncEnumerable(), default);

        file.ToArray().Take(3).ShouldBe(new byte[] { 0xEF, 0xBB, 0xBF });
        Encoding.UTF8.GetString(file.ToArray()[3..]).ShouldBe("Name\r\nZoë\r\n例\r\n");
    }

    [Fact]
    public async Task Write_ManyRows_ReadsThemAsTheyAreWritten()
    {
        var file = new CountingStream();

        await CsvFile.WriteAsync(file, [Column.Text<string>("name", "Name", name => name)], Rows(file), default);

        file.WrittenWhileReading.ShouldBeTrue();
    }

    private static async IAsyncEnumerable<string> Rows(CountingStream file)
    {
        for (var row = 0; row < 10_000; row++)
        {
            await Task.CompletedTask;
            file.WrittenWhileReading |= file.Length > 0;
            yield return "A name long enough to fill the buffer soon";
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public bool WrittenWhileReading { get; set; }
    }
}
