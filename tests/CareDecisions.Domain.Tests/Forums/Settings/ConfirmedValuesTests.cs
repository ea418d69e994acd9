using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Tests.Forums.Settings;

public sealed class ConfirmedValuesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-31", null)]
    [InlineData("2026-04-01", "2")]
    [InlineData("2026-04-30", "2")]
    [InlineData("2026-05-01", "5")]
    [InlineData("2026-06-01", "4")]
    public void Value_ConfirmedAgainAndOneUndone_IsTheLatestThatHasBegun(string day, string? value)
    {
        var undone = Said("3", "2026-04-10", 1);
        undone.Undo("A slip", new CaseRecord.Step(null, "Jo Placeholder", Morning));
        ConfirmedValue[] values = [Said("2", "2026-04-01", 0), undone, Said("4", "2026-06-01", 2), Said("5", "2026-05-01", 3)];

        ConfirmedValues.On(values, DateOnly.Parse(day, null)).Settings.GetValueOrDefault("papers_out").ShouldBe(value);
    }

    [Fact]
    public void Value_ConfirmedTwiceForOneDay_IsTheOneWrittenLater() =>
        ConfirmedValues.On([Said("7", "2026-04-01", 1), Said("6", "2026-04-01", 0)], new(2026, 4, 1)).Settings["papers_out"].ShouldBe("7");

    [Fact]
    public void Rule_ConfirmedAsItStands_IsAmongTheRulesAndNoValue()
    {
        var held = ConfirmedValues.On([new ConfirmedValue("carm.sub.04", null, new(2026, 3, 1), "Agreed", new CaseRecord.Step(null, "Jo Placeholder", Morning))], new(2026, 3, 12));

        held.Rules.ShouldBe(["carm.sub.04"]);
        held.Settings.ShouldBeEmpty();
    }

    [Fact]
    public void Stretches_OfAYearWithTwoChanges_AreCutOnTheFirstDayOfEach()
    {
        ConfirmedValue[] values = [Said("2", "2026-03-12", 0), Said("3", "2026-04-01", 1), Said("4", "2026-06-01", 2)];

        ConfirmedValues.Stretches(values, new(2026, 3, 12), new(2026, 12, 31)).ShouldBe(
        [
            (new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 31)),
            (new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 31)),
            (new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31)),
        ]);
    }

    [Theory]
    [InlineData("money", "£4,500.50", "4500.5")]
    [InlineData("money", "4500.505", null)]
    [InlineData("money", "-1", null)]
    [InlineData("time", "9:30", "09:30")]
    [InlineData("time", "25:00", null)]
    [InlineData("date", "6 1 2026", "2026-01-06")]
    [InlineData("date", "31 2 2026", null)]
    [InlineData("period", "6 weeks", "6 weeks")]
    [InlineData("period", "1 month", "1 months")]
    [InlineData("period", "six weeks", null)]
    [InlineData("weekday", "thursday", "thursday")]
    [InlineData("weekday", "sunday", null)]
    [InlineData("number", "1.5", null)]
    [InlineData("role", "team-manager", "team-manager")]
    [InlineData("role", "wizard", null)]
    [InlineData("choice", "any_of", "any_of")]
    [InlineData("choice", "some_of", null)]
    [InlineData("yes-no", "true", "true")]
    [InlineData("weeks-of-month", "3,1", "1, 3")]
    [InlineData("weeks-of-month", "1, 6", null)]
    [InlineData("weeks-of-month", ",", null)]
    public void Text_OfAKindOfValue_IsReadAsThePackWritesItOrRefused(string kind, string typed, string? value) =>
        SettingText.Read(new ForumSetting("x", "What", kind, [], ["any_of", "all_of"], []), typed, role => role == "team-manager").ShouldBe(value);

    [Theory]
    [InlineData("1 months", "2028-01-31", "2028-02-29")]
    [InlineData("1 months", "2027-01-31", "2027-02-28")]
    [InlineData("6 weeks", "2026-02-20", "2026-04-03")]
    [InlineData("10 days", "2026-03-25", "2026-04-04")]
    public void Period_AfterADay_CountsFromTheDayAfter(string period, string from, string due) =>
        SettingText.Period(period)!.After(DateOnly.Parse(from, null)).ShouldBe(DateOnly.Parse(due, null));

    private static ConfirmedValue Said(string value, string from, int minutes) =>
        new("papers_out", value, DateOnly.Parse(from, null), "Agreed by the panel", new CaseRecord.Step(null, "Jo Placeholder", Morning.AddMinutes(minutes)));
}
