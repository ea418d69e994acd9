using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CareDecisions.Domain.Documents;

/// <summary>
/// Looks into a zip for a Word or Excel file of today without macros. Little is unpacked, and never more than a bounded part:
/// a zip can claim any size.
/// </summary>
internal static class OfficeFile
{
    private const int MostEntries = 5_000;
    private const int MostOfOnePart = 1024 * 1024;

    // Text packs to a twentieth or so; a bomb to a thousandth.
    private const int MostUnpackedToPacked = 200;
    private const long AlwaysAllowed = 20L * 1024 * 1024;

    private const string ContentTypes = "[Content_Types].xml";

    public static DocumentFinding Read(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Of(zip, content.Length);
        }
        catch (InvalidDataException)
        {
            return new DocumentIsDamaged();
        }
    }

    private static DocumentFinding Of(ZipArchive zip, long packed)
    {
        if (zip.Entries.Count > MostEntries || UnpacksBeyond(zip, Math.Max(AlwaysAllowed, packed * MostUnpackedToPacked))
            || zip.Entries.Any(entry => IsOutside(entry.FullName)) || zip.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() != zip.Entries.Count)
        {
            return new DocumentIsDamaged();
        }

        if (zip.GetEntry(ContentTypes) is not { } list)
        {
            return new DocumentIsAZip();
        }

        var types = Text(list);
        if (types is null)
        {
            return new DocumentIsDamaged();
        }

        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || types.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase)))
        {
            return new DocumentHasMacros();
        }

        if (FetchesFromElsewhere(zip))
        {
            return new DocumentFetchesFromElsewhere();
        }

        return types switch
        {
            _ when types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) && zip.GetEntry("word/document.xml") is not null => DocumentType.Word,
            _ when types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) && zip.GetEntry("xl/workbook.xml") is not null => DocumentType.Excel,
            _ => new DocumentIsAZip(),
        };
    }

    private static bool IsOutside(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..");

    private static bool UnpacksBeyond(ZipArchive zip, long most)
    {
        var left = most;
        foreach (var entry in zip.Entries)
        {
            // A claim may be any number: it is taken off, never added up.
            if (entry.Length < 0 || entry.Length > left)
            {
                return true;
            }

            left -= entry.Length;
        }

        return false;
    }

    /// <summary>A template fetched when the file is opened brings macros in by the back door.</summary>
    private static bool FetchesFromElsewhere(ZipArchive zip)
    {
        if (zip.GetEntry("word/_rels/settings.xml.rels") is not { } settings)
        {
            return false;
        }

        try
        {
            using var stream = settings.Open();
            using var links = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostOfOnePart, XmlResolver = null });
            while (links.Read())
            {
                if (links.NodeType == XmlNodeType.Element && links.GetAttribute("Type")?.Contains("attachedTemplate", StringComparison.OrdinalIgnoreCase) == true
                    && string.Equals(links.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
        catch (XmlException)
        {
            return true;
        }
    }

    /// <returns>What is in a part; <see langword="null"/>: more than such a part ever holds.</returns>
    private static string? Text(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var bytes = new byte[MostOfOnePart];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? null : Encoding.UTF8.GetString(bytes, 0, read);
    }
}
