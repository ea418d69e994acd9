using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

public sealed class StandardsDocumentTests
{
    private static readonly string Page = StandardsDocument.Write(Packs.Library, Repository.Packs);

    [Fact]
    public void StandardsPage_InTheDocs_IsWhatThePacksSay()
    {
        var written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "standards.md")).ReplaceLineEndings("\n");

        (written == Page).ShouldBeTrue("docs/standards.md is stale: run 'caredecisions packs document --out docs/standards.md'");
    }

    [Fact]
    public void StandardsPage_ForEveryStandard_HasAHeading()
    {
        Page.Split('\n').Count(line => line.StartsWith("#### `", StringComparison.Ordinal)).ShouldBe(550);
    }

    [Fact]
    public void LawFromKnowledge_WhereverItIsShown_IsToBeConfirmed()
    {
        var shownAsLaw = Page.Split('\n').Where(line =>
            line.StartsWith("- **In law**", StringComparison.Ordinal)
            || line.StartsWith("- **Statutory limit**", StringComparison.Ordinal)
            || line.StartsWith("- **Bound by**", StringComparison.Ordinal)).ToList();

        shownAsLaw.Count.ShouldBeGreaterThan(100);
        shownAsLaw.ShouldAllBe(line => line.Contains("to be confirmed") || line.Contains("checked against the published text"));
    }

    [Fact]
    public void NoteThatSpeaksOfTheLaw_FromKnowledge_IsToBeConfirmed()
    {
        Page.ShouldContain("Working Together 2023 works to one working day for referral decisions); configurable to no roll-forward. [What this says of the law: to be confirmed.]");
    }
}
