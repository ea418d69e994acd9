using System.Globalization;
using System.Text;
using CareDecisions.Application.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Writes where every standard of every pack is met, as one Markdown page, <c>docs/standards-coverage.md</c>.</summary>
public static class CoverageDocument
{
    /// <summary>The areas that one walk through the pages of the front door and the assessment meets and breaches.</summary>
    private static readonly string[] Walked = ["referral", "allocation", "assessment"];

    private const string Head = """
        # Standards: where each is met

        Generated: `caredecisions packs coverage --out docs/standards-coverage.md`; a test holds that it is current.
        A standard is met by an event on the child's stream. Each row names the form, page or forum whose step puts that event
        there, worked out from the packs' forms and forums and from what the product's steps say of themselves. "Record what
        happened" can put any event on the stream and is not counted: a row without an answer says "not yet".
        Of a standard's tests, `PracticeFormTests` writes the form through its use cases, once in time and once not at all;
        `JourneyStandardsTests` walks the pages. What either leaves out it lists, each with its reason.
        A form is written on a child's record by who reaches that child. Staff of a children's home and supervising social workers
        reach only children they are responsible for, so that for now the responsible worker or a manager writes the forms of a
        home or a carer; a record auditor does not write on a case and hands findings to who writes the file audit.

        """;

    public static string Write(PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var packs = library.Ids.Select(library.Get).Where(pack => pack.Standards.Count > 0)
            .Select(pack => (Pack: pack, Rows: StandardCoverage.Of(pack, PutsOnStreamAttribute.Pages).ToList())).ToList();
        var text = new StringBuilder(Head);
        text.AppendLine().AppendLine("| Pack | Standards | Met by a form | Only by a page or forum | Not yet |").AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var (pack, rows) in packs)
        {
            var forms = rows.Count(row => row.By.Any(one => one.Form is not null));
            var nowhere = rows.Count(row => row.By.Count == 0);
            text.AppendLine(CultureInfo.InvariantCulture, $"| {pack.Name} | {rows.Count} | {forms} | {rows.Count - forms - nowhere} | {nowhere} |");
        }

        foreach (var (pack, rows) in packs)
        {
            foreach (var area in rows.GroupBy(row => row.Standard.Area))
            {
                Area(text, $"{pack.Name}: {area.Key}", area);
            }
        }

        Unasked(text, [.. packs.SelectMany(one => one.Rows.Select(row => (one.Pack, row.Standard)))]);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Unasked(StringBuilder text, IReadOnlyList<(PracticePack Pack, Standard Standard)> rows)
    {
        text.AppendLine().AppendLine("## What no form asks yet").AppendLine();
        text.AppendLine("These standards begin, or have a date, only where a fact is known that stands before them here. No form says them yet: they come from an").AppendLine(
            "imported return, from another step of the product, or from \"Record what happened\", which is how the tests say them.").AppendLine();
        var facts = rows.SelectMany(row => StandardCoverage.AskedByNoForm(row.Pack, row.Standard).Select(fact => (Fact: fact, row.Standard.Id)));
        foreach (var fact in facts.GroupBy(one => one.Fact, one => one.Id).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- `{fact.Key}`: {string.Join(", ", fact.Distinct().Select(id => $"`{id}`"))}");
        }
    }

    private static void Area(StringBuilder text, string heading, IEnumerable<StandardCoverage> rows)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {heading}").AppendLine();
        text.AppendLine("| Standard | Met in | By the event | Test |").AppendLine("| --- | --- | --- | --- |");
        foreach (var row in rows)
        {
            var where = row.By.Count == 0 ? "**not yet**" : string.Join("; ", row.By.Select(one => one.Form is { } form ? $"form {form.Title}" : one.Where).Distinct());
            var events = row.By.Count == 0 ? string.Join(" or ", row.Standard.SatisfiedBy) : string.Join(", ", row.By.Select(one => one.Event).Distinct());
            text.AppendLine(CultureInfo.InvariantCulture, $"| `{row.Standard.Id}` | {where} | {events} | {Test(row)} |");
        }
    }

    private static string Test(StandardCoverage row) => (row.By.Any(one => one.Form is not null), row.By.Count > 0 && Walked.Contains(row.Standard.Area)) switch
    {
        (_, true) => "`JourneyStandardsTests`",
        (true, _) => "`PracticeFormTests`",
        _ => "not yet",
    };
}
