using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Tests.Shared;

public sealed class LondonTimeTests
{
    [Fact]
    public void InLondon_ForEveryHourOfTheHolidayYears_AgreesWithTheZonesHistory()
    {
        var first = new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var wrong = Enumerable.Range(0, 21 * 366 * 24)
            .Select(hour => first.AddHours(hour))
            .Where(instant => instant.InLondon().Offset != LondonTime.Zone.GetUtcOffset(instant));

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void InLondon_BeforeTodaysRule_AsksTheZonesHistory() =>
        new DateTimeOffset(1970, 1, 15, 12, 0, 0, TimeSpan.Zero).InLondon().Offset.ShouldBe(TimeSpan.FromHours(1));

    [Fact]
    public void LondonDate_JustAfterMidnightInSummer_IsTheNewDay() =>
        new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero).LondonDate().ShouldBe(new DateOnly(2026, 7, 1));

    [Fact]
    public void AtLondon_ATimeThatOccursTwice_IsTheFirst() =>
        LondonTime.AtLondon(new DateOnly(2026, 10, 25), new TimeOnly(1, 30))
            .ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));

    [Fact]
    public void AtLondon_ATimeThatDoesNotExist_IsNone() =>
        LondonTime.AtLondon(new DateOnly(2026, 3, 29), new TimeOnly(1, 30)).ShouldBeNull();

    [Fact]
    public void StartInLondon_InSummer_IsAnHourBeforeMidnightUtc() =>
        new DateOnly(2026, 7, 1).StartInLondon().UtcDateTime.ShouldBe(new DateTime(2026, 6, 30, 23, 0, 0));
}
