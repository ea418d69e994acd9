using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Standards;

internal static class ClockAssertions
{
    public static void ShouldBeDue(this Clock clock, string due) => clock.Due.ToString().ShouldBe(due);

    public static void ShouldBe(this Clock clock, string due, ClockState state) =>
        (clock.Due.ToString(), clock.State).ShouldBe((due, state));
}
