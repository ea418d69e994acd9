using CareDecisions.Application.Returns.Findings;
using CareDecisions.Infrastructure.PracticePacks;
using CareDecisions.Infrastructure.Returns;

namespace CareDecisions.Web.Tests.Returns;

public sealed class CodeBookTests
{
    [Theory]
    [InlineData("A5", "E1", "placed-for-adoption")]
    [InlineData("R5", "J1", "other-provider")]
    [InlineData("K1", "J3", "other-provider")]
    [InlineData("K1", "C2", "cla-general")]
    [InlineData("P1", "C1", "interim-order-with-parents")]
    [InlineData("P1", "C2", "care-order-with-parents")]
    [InlineData("U4", "C2", "long-term-foster")]
    [InlineData("U6", "V2", "cla-general")]
    public void VisitRegime_OfAPlacementUnderAStatus_IsTheFirstThatFits(string place, string status, string regime)
    {
        CodeBookReader.Read(null).VisitRegime(place, status).ShouldBe(regime);
    }

    [Theory]
    [InlineData("placement", "H5", 2025, true)]
    [InlineData("placement", "H5", 2026, false)]
    [InlineData("placement", "K3", 2023, false)]
    [InlineData("placement", "Z11", 2026, true)]
    [InlineData("sex", "1", 2025, false)]
    [InlineData("assessment-factor", "18A", 2024, true)]
    [InlineData("assessment-factor", "18A", 2025, false)]
    public void Code_InAYear_IsValidFromItsFirstToItsLast(string set, string code, int year, bool isValid)
    {
        (CodeBookReader.Read(null)[set].In(year, code) is not null).ShouldBe(isValid);
    }

    [Fact]
    public void EventTypes_OfTheImport_AreAllOfTheVocabulary()
    {
        var known = PackLibrary.Load().Get("_england").Vocabulary.Events;
        var codes = CodeBookReader.Read(null).Sets.SelectMany(set => set.Codes).SelectMany(code => new[] { code.Starts, code.Ends }).OfType<string>();

        OrderOfDay.EventTypes.Concat(codes).Where(type => !known.ContainsKey(type)).ShouldBeEmpty();
        codes.Except(OrderOfDay.EventTypes).ShouldBeEmpty();
    }

    [Fact]
    public void Codes_WithAnUnknownMember_StopTheReadingAtFileAndLine()
    {
        using var packs = new CopyOfCodes("cin.yaml", "noun: a referral source", "noun: a referral source\n    colour: red");

        Should.Throw<PackException>(() => CodeBookReader.Read(packs.Folder)).Message.ShouldStartWith("cin.yaml:7: unknown member 'colour'");
    }

    [Fact]
    public void Codes_ThatStandTwiceForAYear_StopTheReading()
    {
        using var packs = new CopyOfCodes("people.yaml", "{code: N2, meaning: child's disability}", "{code: N1, meaning: twice, first: 2020}");

        Should.Throw<PackException>(() => CodeBookReader.Read(packs.Folder)).Message.ShouldContain("'N1' stands twice for the same year");
    }

    private sealed class CopyOfCodes : IDisposable
    {
        public CopyOfCodes(string file, string old, string changed)
        {
            var codes = Directory.CreateDirectory(Path.Combine(Folder, "_england", "codes")).FullName;
            foreach (var source in Directory.EnumerateFiles(Path.Combine(PackFolder.Find(), "_england", "codes")))
            {
                var text = File.ReadAllText(source);
                File.WriteAllText(Path.Combine(codes, Path.GetFileName(source)), Path.GetFileName(source) == file ? text.Replace(old, changed, StringComparison.Ordinal) : text);
            }
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("cd-codes-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
