using System.IO.Compression;
using System.Text;
using CareDecisions.Domain.Documents;

namespace CareDecisions.Domain.Tests.Documents;

public sealed class DocumentReadingTests
{
    private const string WordTypes = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private const string ExcelTypes = "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private const string MacroTypes = "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

    public static TheoryData<string, byte[], DocumentType> Taken => new()
    {
        { "a PDF", "%PDF-1.7\n…"u8.ToArray(), DocumentType.Pdf },
        { "a PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], DocumentType.Png },
        { "a JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0], DocumentType.Jpeg },
        { "plain text", "The school rang at 9:30.\r\nNobody came."u8.ToArray(), DocumentType.Text },
        { "a message", "From: head@school.example\r\nSubject: Attendance\r\n\r\nDear all"u8.ToArray(), DocumentType.Email },
        { "a Word file", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>")), DocumentType.Word },
        { "an Excel file", Package(("[Content_Types].xml", ExcelTypes), ("xl/workbook.xml", "<x/>")), DocumentType.Excel },
    };

    public static TheoryData<string, byte[], Type> NotTaken => new()
    {
        { "nothing", [], typeof(DocumentIsEmpty) },
        { "a program", [(byte)'M', (byte)'Z', 0, 1, 2], typeof(DocumentIsOfNoKnownType) },
        { "text of an old code page", [0xA3, (byte)'5'], typeof(DocumentIsOfNoKnownType) },
        { "a web page", "  <!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), typeof(DocumentIsAWebPage) },
        { "a drawing that runs script", "<svg onload=\"alert(1)\"/>"u8.ToArray(), typeof(DocumentIsAWebPage) },
        { "an old or locked file", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], typeof(DocumentIsOldOrLocked) },
        { "a zip", Package(("notes.txt", "hello")), typeof(DocumentIsAZip) },
        { "half a zip", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"))[..40], typeof(DocumentIsDamaged) },
        { "a file with macros by its type", Package(("[Content_Types].xml", MacroTypes), ("word/document.xml", "<w/>")), typeof(DocumentHasMacros) },
        { "a file with macros that hides them", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x")), typeof(DocumentHasMacros) },
        { "a template from elsewhere", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"), ("word/_rels/settings.xml.rels", "<Relationship Type=\"attachedTemplate\" TargetMode=\"External\"/>")), typeof(DocumentFetchesFromElsewhere) },
        { "a template from elsewhere in other quotes", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"), ("word/_rels/settings.xml.rels", "<Relationship Type='attachedTemplate' TargetMode = 'External'/>")), typeof(DocumentFetchesFromElsewhere) },
        { "a part that climbs out", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"), ("../../etc/cron", "x")), typeof(DocumentIsDamaged) },
        { "two parts of one name", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", "<w/>"), ("WORD/document.xml", "<w/>")), typeof(DocumentIsDamaged) },
        { "a bomb", Package(("[Content_Types].xml", WordTypes), ("word/document.xml", new string('a', 30 * 1024 * 1024))), typeof(DocumentIsDamaged) },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Read_AFileOfTheList_TellsItsTypeByWhatIsInIt(string what, byte[] content, DocumentType expected) =>
        DocumentReading.Read(content).Type.ShouldBe(expected, what);

    [Theory]
    [MemberData(nameof(NotTaken))]
    public void Read_AnyOtherFile_IsRefusedInItsOwnWords(string what, byte[] content, Type refusal)
    {
        var found = DocumentReading.Read(content);

        found.Type.ShouldBeNull(what);
        found.Why.ShouldBeOfType(refusal, what);
    }

    internal static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return written.ToArray();
    }
}
