using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class CaseReturnsTests
{
    [Theory]
    [InlineData("2026-03-12", "", false, CaseReturn.Due)]
    [InlineData("2026-03-11", "", false, CaseReturn.Late)]
    [InlineData("2026-03-12", "Draft", false, CaseReturn.Begun)]
    [InlineData("2026-03-11", "Draft", false, CaseReturn.Late)]
    [InlineData("2026-03-11", "Submitted", false, CaseReturn.Met)]
    [InlineData("2026-03-12", "Returned", false, CaseReturn.Begun)]
    [InlineData("2026-03-11", "Returned", false, CaseReturn.Late)]
    [InlineData("2026-03-11", "Withdrawn", false, CaseReturn.Late)]
    [InlineData("2026-03-11", "", true, CaseReturn.Waived)]
    [InlineData("2026-03-11", "Decided", true, CaseReturn.Met)]
    public void Return_OnADay_IsWhatHasBecomeOfIt(string returnOn, string later, bool isWaived, CaseReturn state)
    {
        RequestState[] states = later.Length == 0 ? [] : [Enum.Parse<RequestState>(later)];

        CaseReturns.Of(DateOnly.Parse(returnOn, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 3, 12), states, isWaived).ShouldBe(state);
    }
}
