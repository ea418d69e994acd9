using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Tests.Children;

public sealed class SignificantEventTests
{
    private static readonly SignificantAct Monday = new(null, "Wren Worker", new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero));
    private static readonly SignificantAct Tuesday = new(null, "Maud Manager", new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
    private static readonly SignificantWords Words = new("Moved to his grandmother", "He sleeps through the night");

    private readonly SignificantEvent told = new(ChildId.New(), CaseEventId.New());

    [Fact]
    public void New_BeforeItIsTold_IsNotAmongTheSignificant() => told.IsTakenOut.ShouldBeTrue();

    [Fact]
    public void Tell_TheSameWordsTwice_IsOneStep()
    {
        told.Tell(Words, Monday).ShouldNotBeNull().Kind.ShouldBe(SignificantStepKind.Marked);

        told.Tell(Words, Tuesday).ShouldBeNull();
        told.MarkedBy.ShouldBe("Wren Worker");
    }

    [Fact]
    public void Tell_OtherWords_KeepsTheEarlierInTheirOwnStep()
    {
        var first = told.Tell(Words, Monday)!;

        var second = told.Tell(Words with { Outcome = "He went home on Friday" }, Tuesday)!;

        (first.Number, first.OutcomeInWords).ShouldBe((1, "He sleeps through the night"));
        (second.Number, second.Kind, second.By).ShouldBe((2, SignificantStepKind.Reworded, "Maud Manager"));
    }

    [Fact]
    public void Tell_AfterItWasTakenOut_PutsTheSameWordsBack()
    {
        told.Tell(Words, Monday);
        told.TakeOut("Told twice", Tuesday)!.Reason.ShouldBe("Told twice");

        var back = told.Tell(Words, Tuesday)!;

        back.Kind.ShouldBe(SignificantStepKind.PutBack);
        told.IsTakenOut.ShouldBeFalse();
    }

    [Fact]
    public void TakeOut_OfWhatIsOut_IsNoStep() => told.TakeOut("Never told", Monday).ShouldBeNull();
}
