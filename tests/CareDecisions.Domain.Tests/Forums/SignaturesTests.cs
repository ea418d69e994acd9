using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class SignaturesTests
{
    [Theory]
    [InlineData(ApprovalMode.AnyOf, "", "manager head")]
    [InlineData(ApprovalMode.AnyOf, "head", "")]
    [InlineData(ApprovalMode.AllOf, "", "manager head")]
    [InlineData(ApprovalMode.AllOf, "head", "manager")]
    [InlineData(ApprovalMode.AllOf, "head manager", "")]
    [InlineData(ApprovalMode.InOrder, "", "manager")]
    [InlineData(ApprovalMode.InOrder, "manager", "head")]
    [InlineData(ApprovalMode.InOrder, "manager head", "")]
    public void Roles_OfARule_SignNextAsItsModeSays(ApprovalMode mode, string given, string next)
    {
        var left = Signatures.StillToSign(mode, ["manager", "head"], given.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        string.Join(" ", left).ShouldBe(next);
    }

    [Fact]
    public void Rule_ThatAsksNobody_IsMet()
    {
        Signatures.StillToSign(ApprovalMode.AnyOf, [], []).ShouldBeEmpty();
    }
}
