using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests.Forums;

public sealed class ForumsDocumentTests
{
    [Fact]
    public void CoveragePage_InTheDocs_IsWhatThePacksGive()
    {
        var kept = File.ReadAllText(Path.Combine(Repository.Root, "docs", "forums-coverage.md")).ReplaceLineEndings("\n");

        kept.ShouldBe(ForumsDocument.Write(Packs.Library), "run: caredecisions forums document --out docs/forums-coverage.md");
    }

    [Fact]
    public void CoveragePage_OfEveryForum_NamesEveryRuleOnce()
    {
        var page = ForumsDocument.Write(Packs.Library);
        string[] packs = ["calderdale", "carm", "south-gloucestershire", "west-berkshire"];

        var missing = packs.SelectMany(pack => Packs.Get(pack).Forums.All).SelectMany(forum => forum.Rules)
            .Where(rule => page.Split($"`{rule.Id}`").Length != 2).Select(rule => rule.Id);

        missing.ShouldBeEmpty();
    }
}
