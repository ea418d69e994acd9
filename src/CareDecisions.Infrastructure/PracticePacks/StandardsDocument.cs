using System.Text;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Writes every standard of every pack as one Markdown page, <c>docs/standards.md</c>.</summary>
public static class StandardsDocument
{
    /// <summary>The page. Lines end in a line feed on every machine, so that the same packs always give the same text.</summary>
    /// <param name="folder">Folder of the packs, which also holds <c>fields.md</c>, the page's opening.</param>
    public static string Write(PackLibrary library, string folder)
    {
        var page = new StringBuilder(File.ReadAllText(Path.Combine(folder, "fields.md")).ReplaceLineEndings("\n"));
        foreach (var pack in library.Ids.Select(library.Get))
        {
            WritePack(page, pack);
        }

        return page.ToString();
    }

    private static void WritePack(StringBuilder page, PracticePack pack)
    {
        Paragraph(page, $"## {pack.Name} (`{pack.Id}`)");
        Paragraph(page, pack.About);
        Paragraph(page, pack.Standards.Count == 0
            ? "No standards of its own: those of the statutory base hold."
            : $"{pack.Standards.Count} standards.");
        foreach (var area in pack.Standards.GroupBy(standard => standard.Area))
        {
            Paragraph(page, $"### {pack.Name}: {area.Key}");
            foreach (var standard in area)
            {
                WriteStandard(page, standard, pack);
            }
        }

        WriteReadings(page, pack);
    }

    private static void WriteStandard(StringBuilder page, Standard standard, PracticePack pack)
    {
        Paragraph(page, $"#### `{standard.Id}`");
        Paragraph(page, StandardInWords.StatementOf(standard));
        page.Append('\n');
        foreach (var line in StandardInWords.Of(standard, pack.RulesOfBaseFor(standard)))
        {
            page.Append("- **").Append(line.Label).Append("** ").Append(line.Text).Append('\n');
        }
    }

    private static void WriteReadings(StringBuilder page, PracticePack pack)
    {
        if (pack.Readings.Count == 0)
        {
            return;
        }

        Paragraph(page, $"### {pack.Name}: what the source leaves open, and how it is read (what is said of the law: to be confirmed)");
        page.Append('\n');
        foreach (var reading in pack.Readings)
        {
            page.Append("- **").Append(reading.Id).Append("** ").Append(reading.Text).Append('\n');
        }
    }

    private static void Paragraph(StringBuilder page, string text) => page.Append('\n').Append(text).Append('\n');
}
