using System.IO.Compression;
using System.Text;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Infrastructure.Returns;
using CareDecisions.Testing.Hosting;
using static CareDecisions.Web.Tests.Returns.ReturnOnDisk;

namespace CareDecisions.Web.Tests.Returns;

public sealed class BrokenFileTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Census_WithADocumentType_IsRefused()
    {
        using var census = CensusFile("<?xml version=\"1.0\"?><!DOCTYPE Message [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Message>&x;</Message>");

        var imported = await census.Import(app);

        imported.Summary.State.ShouldBe(ReturnImportState.Refused);
        imported.Summary.Failure!.ShouldStartWith("Line 1: the file is not well-formed XML of a census.");
    }

    [Fact]
    public async Task Census_BrokenInTheMiddle_TakesNothingOfWhatCameBefore()
    {
        using var census = Census(Child("BRK1", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>"), "<Child><oops></Child>");

        var imported = await census.Import(app);

        imported.Summary.State.ShouldBe(ReturnImportState.Refused);
        imported.Rows.ShouldBeEmpty();
        (await app.Child("BRK1")).ShouldBeNull();
    }

    [Fact]
    public async Task Census_OfAnotherCollection_IsRefused()
    {
        using var census = CensusFile("<Message><Header><Collection>SCHOOL</Collection><Year>2026</Year></Header><Children/></Message>");

        (await census.Import(app)).Summary.Failure.ShouldBe("The file is of the collection 'SCHOOL', not CIN.");
    }

    [Fact]
    public async Task Census_WithAnEndlessValue_IsRefused()
    {
        using var census = Census(Child("BRK2", $"<CINdetails><ReferralSource>{new string('6', 200_000)}</ReferralSource></CINdetails>"));

        (await census.Import(app)).Summary.Failure.ShouldBe("The file holds a piece longer than 64 KB, which no return does. Nothing was taken.");
    }

    [Fact]
    public async Task Census_WithAChildTwice_ReadsTheFirst()
    {
        var child = Child("BRK3", "<CINdetails><CINreferralDate>2025-06-01</CINreferralDate><ReferralNFA>0</ReferralNFA></CINdetails>");
        using var census = Census(child, child);

        var imported = await census.Import(app);

        imported.Row("Child", 1).Message.ShouldBe("The child BRK3 stands in the file twice; the first was read. The row was not taken.");
        imported.Summary.Counts.ChildrenAdded.ShouldBe(1);
    }

    [Fact]
    public async Task Csv_WithoutAColumn_IsRefused()
    {
        using var care = Care("BRK4").WithText(SsdaFiles.Reviews, "CHILD,DOB,REVIEW\n");

        (await care.Import(app)).Summary.Failure.ShouldBe("reviews.csv, line 1: the column REVIEW_CODE is missing. Nothing was taken.");
    }

    [Fact]
    public async Task Csv_WithAnOpenQuotationMark_NamesItsLine()
    {
        using var care = Care("BRK5").With(SsdaFiles.Reviews, "BRK5,01/05/2018,\"01/06/2025,PN1");

        (await care.Import(app)).Summary.Failure.ShouldBe("reviews.csv, line 2: a quotation mark is not closed. Nothing was taken.");
    }

    [Fact]
    public async Task Csv_RowOfAnotherLength_IsRefusedAlone()
    {
        using var care = Care("BRK6").With(SsdaFiles.Reviews, "BRK6,01/05/2018,01/06/2025");

        var imported = await care.Import(app);

        imported.Row(SsdaFiles.Reviews).Message.ShouldBe("The row has 3 values where the header has 4 columns. The row was not taken.");
        (await app.Child("BRK6")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Csv_WithMarkCapitalsAndQuotes_IsRead()
    {
        using var care = Care("BRK7").WithText("DoLo.csv", "CHILD,DOB,DOLO_START,DOLO_END\r\n\"BRK7\",01/05/2018,01/06/2025,02/06/2025", new UTF8Encoding(true));

        await care.Import(app);

        (await app.Event("BRK7", "SignificantEventRecorded")).Note.ShouldBe("Deprivation of liberty order from 1 June 2025 to 2 June 2025.");
    }

    [Fact]
    public async Task Folder_WithoutHeader_IsRefused()
    {
        using var care = Care("BRK8").With(SsdaFiles.Episodes);
        File.Delete(Path.Combine(care.Path, SsdaFiles.Header));

        (await care.Import(app)).Summary.Failure.ShouldBe("header.csv is missing: without it no child can be told from another. Nothing was taken.");
    }

    [Theory]
    [InlineData("../header.csv")]
    [InlineData("/etc/header.csv")]
    [InlineData("..\\header.csv")]
    [InlineData("C:header.csv")]
    public void Zip_WithANameThatPointsOutside_IsRefused(string name)
    {
        using var zip = new ZipOnDisk(name, "CHILD\n");

        Should.Throw<ReturnFormatException>(() => SsdaFileSet.Open(zip.Path, new ReturnLimits(1024 * 1024))).Message.ShouldContain("points outside it");
    }

    [Fact]
    public void Zip_WithALink_IsRefused()
    {
        using var zip = new ZipOnDisk("header.csv", "/etc/hostname", attributes: unchecked((int)0xA1FF0000));

        Should.Throw<ReturnFormatException>(() => SsdaFileSet.Open(zip.Path, new ReturnLimits(1024 * 1024))).Message.ShouldContain("points outside it");
    }

    [Fact]
    public void Zip_ThatUnpacksToMoreThanTheLimit_IsRefused()
    {
        using var zip = new ZipOnDisk("header.csv", new string('0', 2_000_000));

        Should.Throw<ReturnFormatException>(() => SsdaFileSet.Open(zip.Path, new ReturnLimits(1024 * 1024)))
            .Message.ShouldBe("Unpacked, the zip is larger than 1 MB. Nothing was taken.");
    }

    [Fact]
    public void Zip_WithFilesInAFolder_SaysWhereTheyBelong()
    {
        using var zip = new ZipOnDisk("ssda903/header.csv", "CHILD\n");

        Should.Throw<ReturnFormatException>(() => SsdaFileSet.Open(zip.Path, new ReturnLimits(1024 * 1024))).Message.ShouldEndWith("Put the .csv files at the top, not in a folder.");
    }

    private sealed class ZipOnDisk : IDisposable
    {
        public ZipOnDisk(string name, string content, int attributes = 0)
        {
            using var zip = ZipFile.Open(Path, ZipArchiveMode.Create);
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = attributes;
            using var writer = new StreamWriter(entry.Open());
            writer.Write(content);
        }

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"cd-{Guid.NewGuid():N}.zip");

        public void Dispose() => File.Delete(Path);
    }
}
