using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Tests.Conditions;

public sealed class ConditionGivenTests
{
    private static readonly Condition Known = new Condition.Holds("known");
    private static readonly Condition Open = new Condition.Holds("open");

    [Fact]
    public void All_WithOnePartKnownToHold_LeavesTheRest()
    {
        new Condition.All([Known, Open]).Given(KnownIs(true)).ShouldBe(Open);
    }

    [Fact]
    public void All_WithOnePartKnownNotToHold_IsNeverMet()
    {
        new Condition.All([Known, Open]).Given(KnownIs(false)).IsNever().ShouldBeTrue();
    }

    [Fact]
    public void Any_WithOnePartKnownToHold_AlwaysHolds()
    {
        new Condition.Any([Known, Open]).Given(KnownIs(true)).ShouldBe(Condition.Always);
    }

    [Fact]
    public void Not_OfWhatIsKnown_IsTurnedRound()
    {
        new Condition.Not(Known).Given(KnownIs(true)).IsNever().ShouldBeTrue();
        new Condition.Not(Known).Given(KnownIs(false)).ShouldBe(Condition.Always);
        new Condition.Not(Open).Given(KnownIs(true)).ShouldBe(new Condition.Not(Open));
    }

    private static Func<Condition, Condition> KnownIs(bool holds) => test => test == Known ? holds ? Condition.Always : Condition.Never : test;
}
