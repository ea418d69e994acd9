using CareDecisions.Domain.Forums;

namespace CareDecisions.Domain.Tests.Forums;

public sealed class ForumGateTests
{
    private static readonly DateOnly Day = new(2026, 3, 11);

    [Theory]
    [InlineData(9, true)]
    [InlineData(14, false)]
    public void Decision_OfAMeetingOnTheDayOfAMove_CountsForTheNextWhereTheMeetingBeganAfterIt(int movedAt, bool counts)
    {
        var decision = new GateDecision("dec.placement-move", "agreed", null, Day, Begins: At(10), RecordedAt: At(16), Until: null);

        decision.CountsOn(new GateCase(At(18), Day, At(movedAt), _ => null, [decision], [])).ShouldBe(counts);
    }

    [Theory]
    [InlineData("panel.oop.01", true)]
    [InlineData("panel.oop.02", false)]
    public void Gate_IsOpenedByTheAgreementsOutsideThatItNames(string agreed, bool isOpen)
    {
        var gate = new ForumGate { Rule = new ForumRule { Id = "panel.gate.01", Section = ForumSection.Gate, Text = "No move first" }, ExceptedBy = ["panel.oop.01"] };

        gate.IsOpen(new GateCase(At(18), Day, null, _ => null, [], [new GateAgreement(agreed, At(8))])).ShouldBe(isOpen);
    }

    private static DateTimeOffset At(int hour) => new(2026, 3, 11, hour, 0, 0, TimeSpan.Zero);
}
