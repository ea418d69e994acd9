using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Tests.Shared;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("ReferalReceived", "ReferralReceived")]
    [InlineData("contactreceived", "ContactReceived")]
    [InlineData("VisitMad", "VisitMade")]
    public void Nearest_AMistypedName_IsTheOneMeant(string typed, string meant) =>
        Spelling.Nearest(typed, ["ContactReceived", "ReferralReceived", "VisitMade"]).ShouldBe(meant);

    [Fact]
    public void Nearest_OfEquals_IsTheFirstInTheAlphabet() => Spelling.Nearest("x", ["b", "a"]).ShouldBe("a");

    [Fact]
    public void Nearest_OfNothing_IsNone() => Spelling.Nearest("x", []).ShouldBeNull();
}
