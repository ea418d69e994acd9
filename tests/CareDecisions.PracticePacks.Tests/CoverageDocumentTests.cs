using CareDecisions.Application.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

public sealed class CoverageDocumentTests
{
    private static readonly string Page = CoverageDocument.Write(Packs.Library);

    private static readonly IReadOnlyList<(string Pack, RecordTemplate Form)> Forms =
        [.. Packs.Library.Ids.SelectMany(id => Packs.Get(id).Templates.Select(form => (id, form)))];

    [Fact]
    public void CoveragePage_InTheDocs_IsWhatThePacksAndTheProductSay()
    {
        var written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "standards-coverage.md")).ReplaceLineEndings("\n");

        (written == Page).ShouldBeTrue("docs/standards-coverage.md is stale: run 'caredecisions packs coverage --out docs/standards-coverage.md'");
    }

    [Fact]
    public void CoveragePage_ForEveryStandard_HasARow()
    {
        Page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)).ShouldBe(550);
    }

    [Fact]
    public void Step_OfEveryPage_NamesEventsOfTheVocabulary()
    {
        var known = Packs.Get("_england").Vocabulary.Events;

        PutsOnStreamAttribute.Pages.SelectMany(page => page.Events).Where(type => !known.ContainsKey(type)).ShouldBeEmpty();
    }

    // A form is no way round who may decide: what takes a permission of its own is written, or signed off, with that one.
    [Fact]
    public void Form_ThatRecordsADecision_TakesThePermissionOfTheDecision()
    {
        var loose = from one in Forms
                    let known = Packs.Get(one.Pack).Vocabulary.Events
                    from step in one.Form.AllEvents
                    let permission = known[step.Type].Permission
                    where permission is not null && one.Form.WrittenWith != permission
                        && !(one.Form.SignedOffWith == permission && one.Form.Events.SignedOff.Contains(step))
                    select $"{one.Pack}: {one.Form.Id} records {step.Type}, which takes {permission}";

        loose.ShouldBeEmpty();
    }

    [Fact]
    public void Form_ThatAnswersAStandardByName_NamesOneOfItsPack()
    {
        var wrong = from one in Forms
                    from step in one.Form.AllEvents
                    where step.Answers is not null && Packs.Get(one.Pack).FindStandard(step.Answers) is null
                    select $"{one.Pack}: {one.Form.Id} answers {step.Answers}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Form_ThatArrangesAMeeting_SaysWhen()
    {
        var silent = from one in Forms
                     from step in one.Form.AllEvents
                     where Packs.Get(one.Pack).Vocabulary.Events[step.Type].Arranges.Count > 0 && step.MeetingKey is null
                     select $"{one.Pack}: {one.Form.Id}, {step.Type}";

        silent.ShouldBeEmpty();
    }

    // Areas of issue 5 that the forms serve whole: none of these may fall back to "not yet".
    [Theory]
    [InlineData("section47")]
    [InlineData("conference")]
    [InlineData("core-group")]
    [InlineData("cp-plan")]
    [InlineData("cin")]
    [InlineData("review")]
    [InlineData("permanence")]
    public void Standards_OfAnAreaThatFormsServe_EachHaveAnAnswer(string area)
    {
        var open = StandardCoverage.Of(Packs.Get("calderdale"), PutsOnStreamAttribute.Pages)
            .Where(row => row.Standard.Area == area && row.By.Count == 0).Select(row => row.Standard.Id);

        open.ShouldBeEmpty();
    }
}
