using System.Globalization;
using System.Xml;
using CareDecisions.Application.Returns;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// A census being read. No document type, no entities, no resolver: nothing in the file can make this program fetch or
/// expand anything.
/// </summary>
internal sealed class CinCensusFile : OpenedReturn
{
    private const int LongestPiece = 64 * 1024;

    private readonly FileStream file;
    private readonly GuardedStream guarded;
    private readonly XmlReader xml;
    private readonly long length;

    public CinCensusFile(string path, int? year, ReturnLimits limits, TimeProvider clock)
    {
        file = File.OpenRead(path);
        length = file.Length;
        guarded = new GuardedStream(file, new ReadLimits(limits.MostBytes, LongestPiece, "<>"u8.ToArray()), "The file");
        xml = XmlReader.Create(guarded, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        Scope = ScopeOf(Refusing(ReadHeader), year, clock);
    }

    public override ReturnScope Scope { get; }

    public override double Progress => length == 0 ? 1 : (double)guarded.Position / length;

    public override IEnumerable<ReturnedChild> Children()
    {
        while (Refusing(NextChild) is { } child)
        {
            yield return child;
        }
    }

    protected override void Close()
    {
        xml.Dispose();
        guarded.Dispose();
    }

    /// <summary>What the XML reader finds wrong, in words for the person who sent the file.</summary>
    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException wrong)
        {
            throw new ReturnFormatException($"Line {Math.Max(1, wrong.LineNumber)}: the file is not well-formed XML of a census. {wrong.Message} Nothing was taken.");
        }
    }

    private CensusHeader ReadHeader()
    {
        xml.MoveToContent();
        if (xml.LocalName != "Message")
        {
            throw new ReturnFormatException($"The file begins with <{xml.LocalName}>, not with <Message>: it is not a children in need census.");
        }

        var header = new CensusHeader();
        while (xml.Read() && !IsStart("Children"))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                header = Take(header);
            }
        }

        if (xml.EOF)
        {
            throw new ReturnFormatException("The file has no <Children>: it is not a children in need census.");
        }

        return header;
    }

    private CensusHeader Take(CensusHeader header)
    {
        switch (xml.LocalName)
        {
            case "Collection":
                return header with { Collection = Text() };
            case "Year":
                return header with { Year = Text() };
            case "ReferenceDate":
                return header with { ReferenceDate = Text() };
            default:
                return header;
        }
    }

    /// <summary>The text of a simple element; stays on its end, so that the walk goes on from there.</summary>
    private string Text()
    {
        var name = xml.LocalName;
        var text = string.Empty;
        if (xml.IsEmptyElement)
        {
            return text;
        }

        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                throw new ReturnFormatException($"Line {((IXmlLineInfo)xml).LineNumber}: <{name}> must hold a value, not <{xml.LocalName}>.");
            }

            text += xml.Value;
        }

        return text.Trim();
    }

    private ReturnedChild? NextChild()
    {
        while (!xml.EOF && !IsStart("Child"))
        {
            xml.Read();
        }

        return xml.EOF ? null : new CinChildXml(xml).Read();
    }

    private bool IsStart(string element) => xml.NodeType == XmlNodeType.Element && xml.LocalName == element;

    private static ReturnScope ScopeOf(CensusHeader header, int? saidYear, TimeProvider clock)
    {
        if (header.Collection is not "CIN")
        {
            throw new ReturnFormatException($"The file is of the collection '{header.Collection}', not CIN.");
        }

        var remarks = new List<string>();
        var today = clock.LondonToday();
        if (saidYear is not { } year && !int.TryParse(header.Year, NumberStyles.None, CultureInfo.InvariantCulture, out year))
        {
            throw new ReturnFormatException($"The year '{header.Year}' of the file's header is not a year.");
        }

        if (year < 2009 || year > today.Year + 1)
        {
            throw new ReturnFormatException($"The year {year} is not one of the census.");
        }

        var asAt = new DateOnly(year, 3, 31);
        if (DateOnly.TryParseExact(header.ReferenceDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var reference)
            && reference != asAt)
        {
            remarks.Add($"The reference date is {reference:d MMMM yyyy}, not {asAt:d MMMM yyyy}; the file was read as at its own date.");
            asAt = reference;
        }

        return new ReturnScope(ReturnKind.CinCensus, year, asAt > today ? today : asAt, remarks);
    }

    private sealed record CensusHeader
    {
        public string? Collection { get; init; }

        public string? Year { get; init; }

        public string? ReferenceDate { get; init; }
    }
}
