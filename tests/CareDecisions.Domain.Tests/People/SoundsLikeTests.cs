using CareDecisions.Domain.People;

namespace CareDecisions.Domain.Tests.People;

public sealed class SoundsLikeTests
{
    [Theory]
    [InlineData("mohammed", "muhammad")]
    [InlineData("mohammed", "mohamed")]
    [InlineData("hussain", "husein")]
    [InlineData("aisha", "ayesha")]
    [InlineData("chaudhry", "chowdhury")]
    [InlineData("qureshi", "kureshi")]
    [InlineData("siddiqui", "sidiqi")]
    [InlineData("iqbal", "ikbal")]
    [InlineData("catherine", "kathryn")]
    [InlineData("stephen", "steven")]
    [InlineData("thompson", "thomson")]
    [InlineData("wright", "rite")]
    [InlineData("philip", "filip")]
    [InlineData("sean", "shaun")]
    [InlineData("clarke", "clark")]
    [InlineData("smith", "smyth")]
    [InlineData("knight", "nite")]
    [InlineData("macdonald", "mcdonald")]
    [InlineData("dhaliwal", "daliwal")]
    public void Code_SpellingsOfOneSpokenName_AreTheSame(string one, string other) =>
        SoundsLike.Code(one).ShouldBe(SoundsLike.Code(other));

    [Theory]
    [InlineData("amina", "amara")]
    [InlineData("khan", "kaur")]
    [InlineData("smith", "singh")]
    public void Code_DifferentNames_Differ(string one, string other) =>
        SoundsLike.Code(one).ShouldNotBe(SoundsLike.Code(other));

    [Fact]
    public void Code_NameOfAnotherScript_IsTheNameItself() => SoundsLike.Code("欧阳").ShouldBe("欧阳");
}
