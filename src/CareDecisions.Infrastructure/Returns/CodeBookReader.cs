using CareDecisions.Application.Returns.Codes;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>Reads the returns' code sets (<c>_england/codes/*.yaml</c>) as strictly as the packs: file and line of every fault.</summary>
internal static class CodeBookReader
{
    private const int EarliestYear = 2000;

    private static readonly MemberList SetFile = MemberList.Of("codes", "sets");
    private static readonly MemberList CareFile = MemberList.Of("codes", "sets visit_regimes");
    private static readonly MemberList Set = MemberList.Of("codeSet", "id noun codes");
    private static readonly MemberList Code = MemberList.Of("code", "code meaning", "first last means starts ends");
    private static readonly MemberList Regime = MemberList.Of("visitRegime", "regime", "places statuses");

    /// <param name="packs">Folder of all packs; without one, the folder that travels beside the program.</param>
    /// <exception cref="PackException">A code set is wrong.</exception>
    public static CodeBook Read(string? packs)
    {
        var errors = new PackErrors();
        var files = new PackFiles(Path.Combine(PackFolder.Find(packs), "_england", "codes"), withExamples: false, errors);
        var sets = new List<CodeSet>();
        var care = files.Read("ssda903.yaml", CareFile);
        foreach (var file in new[] { files.Read("people.yaml", SetFile), files.Read("cin.yaml", SetFile), care }.OfType<Entry>())
        {
            ReadSets(file, sets);
        }

        var regimes = care?.Children("visit_regimes", Regime).Select(ReadRegime).ToList() ?? [];
        errors.ThrowIfAny();
        return new CodeBook(sets, regimes);
    }

    private static void ReadSets(Entry file, List<CodeSet> sets)
    {
        foreach (var entry in file.Children("sets", Set))
        {
            var id = entry.Text("id");
            if (sets.Any(set => set.Id == id))
            {
                entry.Refuse("id", $"the code set '{id}' is there already");
                continue;
            }

            sets.Add(new CodeSet(id, entry.Text("noun"), ReadCodes(entry)));
        }
    }

    private static List<ReturnCode> ReadCodes(Entry set)
    {
        var codes = new List<ReturnCode>();
        foreach (var entry in set.Children("codes", Code))
        {
            var code = new ReturnCode
            {
                Code = entry.Text("code"),
                Meaning = entry.Text("meaning"),
                First = Year(entry, "first"),
                Last = Year(entry, "last"),
                Means = entry.OptionalText("means"),
                Starts = entry.OptionalText("starts"),
                Ends = entry.OptionalText("ends"),
            };
            Check(entry, code, codes);
            codes.Add(code);
        }

        return codes;
    }

    private static void Check(Entry entry, ReturnCode code, IEnumerable<ReturnCode> others)
    {
        if (code.Last < code.First)
        {
            entry.Refuse("last", "'last' is before 'first'");
        }

        if (others.Any(other => other.Code == code.Code && Overlap(other, code)))
        {
            entry.Refuse("code", $"'{code.Code}' stands twice for the same year");
        }
    }

    private static bool Overlap(ReturnCode one, ReturnCode other) =>
        (one.First ?? 0) <= (other.Last ?? int.MaxValue) && (other.First ?? 0) <= (one.Last ?? int.MaxValue);

    private static VisitRegimeRule ReadRegime(Entry entry) =>
        new(entry.Text("regime"), entry.PlainTexts("places"), entry.PlainTexts("statuses"));

    private static int? Year(Entry entry, string member) => entry.Has(member) ? entry.Whole(member, EarliestYear) : null;
}
