using System.Text;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Documents;

/// <summary>Tells what a file is by what is in it, whatever it is called, and refuses what is not on the list.</summary>
public static class DocumentReading
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4];

    // Word, Excel and Outlook before 2007, and anything of later ones under a password.
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly string[] WebPages = ["<!doctype", "<html", "<svg", "<?xml", "<script", "<body", "<head"];
    private static readonly string[] Headers = ["from:", "to:", "date:", "subject:", "received:", "return-path:", "mime-version:", "message-id:", "delivered-to:"];

    public static DocumentFinding Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.AsSpan() switch
        {
            { Length: 0 } => new DocumentIsEmpty(),
            var bytes when bytes.StartsWith("%PDF-"u8) => DocumentType.Pdf,
            var bytes when bytes.StartsWith(Png) => DocumentType.Png,
            var bytes when bytes.StartsWith(Jpeg) => DocumentType.Jpeg,
            var bytes when bytes.StartsWith(Compound) => new DocumentIsOldOrLocked(),
            var bytes when bytes.StartsWith(Zip) => OfficeFile.Read(content),
            _ => OfText(content),
        };
    }

    private static DocumentFinding OfText(byte[] content)
    {
        if (Decode(content) is not { } text || text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t' or '\f')))
        {
            return new DocumentIsOfNoKnownType();
        }

        var start = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (WebPages.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)))
        {
            return new DocumentIsAWebPage();
        }

        return IsEmail(start) ? DocumentType.Email : DocumentType.Text;
    }

    private static string? Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Two of the headers that every message has, before the first empty line.</summary>
    private static bool IsEmail(string text)
    {
        var head = text.ReplaceLineEndings("\n").Split("\n\n", 2)[0].Split('\n');
        return head.Count(line => Headers.Any(header => line.StartsWith(header, StringComparison.OrdinalIgnoreCase))) >= 2
            && head.All(line => line.Length > 0 && (char.IsWhiteSpace(line[0]) || line.Contains(':', StringComparison.Ordinal)));
    }
}

/// <summary>A type, or why the file is not taken.</summary>
public sealed record DocumentFinding(DocumentType? Type, Refusal? Why)
{
    public static implicit operator DocumentFinding(DocumentType type) => new(type, null);

    public static implicit operator DocumentFinding(Refusal why) => new(null, why);
}
