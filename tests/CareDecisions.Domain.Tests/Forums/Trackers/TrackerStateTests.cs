using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Tests.Forums.Trackers;

public sealed class TrackerStateTests
{
    private static readonly ForumTracker Tracker = new()
    {
        Id = "town.trk.places",
        Name = "Places",
        Columns = [Column("category", QuestionKind.Choice), Column("met_on", QuestionKind.Date), Column("achieved_on", QuestionKind.Date), Column("ofsted_on", QuestionKind.Date)],
        Updates =
        [
            new TrackerUpdate("town.trk.01", new SetPeriod(1, "weeks"), false, null, null, new TrackerTest("category", ["unregistered"])),
            new TrackerUpdate("town.trk.02", new SetPeriod(6, "weeks"), false, "met_on", "achieved_on", new TrackerTest("category", ["planned"])),
            new TrackerUpdate("town.trk.03", null, true, null, null, new TrackerTest("category", ["elsewhere"])),
        ],
        Must = [new TrackerMust("town.ntf.01", "ofsted_on", new TrackerTest("category", ["unregistered"]))],
    };

    [Theory]
    [InlineData("2026-03-05", "2026-03-12", false)]
    [InlineData("2026-03-05", "2026-03-13", true)]
    [InlineData(null, "2026-03-08", false)]
    [InlineData(null, "2026-03-09", true)]
    public void WeeklyRow_SinceItsLastUpdateOrItsOpening_IsLateOnTheEighthDay(string? updated, string today, bool isLate)
    {
        var state = TrackerState.Of(Tracker, new Dictionary<string, string> { ["category"] = "unregistered" }, new(2026, 3, 1), Day(updated), Day(today)!.Value);

        state.IsLate.ShouldBe(isLate);
    }

    [Fact]
    public void LateRow_Every_SaysWhy() =>
        TrackerState.Of(Tracker, new Dictionary<string, string> { ["category"] = "unregistered" }, new(2026, 3, 1), new(2026, 3, 4), new(2026, 3, 12)).Because
            .ShouldBe("The terms want it brought up to date every week. It was updated last on 4 March 2026, so it is due by 11 March 2026.");

    [Theory]
    [InlineData("2026-01-20", "", "2026-03-03")]
    [InlineData("", "", "2026-02-12")]
    [InlineData("2026-01-20", "2026-02-01", null)]
    public void RowThatCountsFromAColumn_UntilAnotherIsFilled_IsDueSixWeeksAfterIt(string met, string achieved, string? due)
    {
        var cells = new Dictionary<string, string> { ["category"] = "planned", ["met_on"] = met, ["achieved_on"] = achieved };

        TrackerState.Of(Tracker, cells, new(2026, 1, 1), new(2026, 3, 11), new(2026, 3, 12)).Due.ShouldBe(Day(due));
    }

    [Fact]
    public void Row_WhoseTimeIsASettingThatNobodyHasFilled_IsNeverLate() =>
        TrackerState.Of(Tracker, new Dictionary<string, string> { ["category"] = "elsewhere" }, new(2020, 1, 1), null, new(2026, 3, 12)).IsLate.ShouldBeFalse();

    [Theory]
    [InlineData("unregistered", "", "ofsted_on")]
    [InlineData("unregistered", "2026-03-02", "")]
    [InlineData("planned", "", "")]
    [InlineData("", "", "category")]
    public void Row_WithoutWhatTheTermsWantOfItsKind_SaysWhatIsMissing(string category, string reported, string missing)
    {
        var cells = new Dictionary<string, string> { ["category"] = category, ["ofsted_on"] = reported };

        string.Join(",", TrackerState.Of(Tracker, cells, new(2026, 3, 12), null, new(2026, 3, 12)).Missing.Select(column => column.Id)).ShouldBe(missing);
    }

    [Theory]
    [InlineData("2025-11-20", "2025-12-01", "2026-04-12")]
    [InlineData("2026-01-20", "2025-12-01", "2026-03-03")]
    [InlineData("2026-01-20", "2026-02-01", null)]
    public void RowThatGoesByEvents_OfAnEarlierTimeInCare_IsDueAllTheSame(string met, string achieved, string? due)
    {
        var tracker = Tracker with { Columns = [Column("category", QuestionKind.Choice), Event("met_on"), Event("achieved_on")] };
        var cells = new Dictionary<string, string> { ["category"] = "planned", ["met_on"] = met, ["achieved_on"] = achieved };

        TrackerState.Of(tracker, cells, new(2026, 3, 1), null, new(2026, 3, 12), since: new(2026, 1, 5)).Due.ShouldBe(Day(due));

        static TrackerColumn Event(string id) => Column(id, QuestionKind.Date) with { Feed = TrackerFeed.LastEvent, Event = "Met" };
    }

    private static TrackerColumn Column(string id, QuestionKind kind) => new(new Question { Key = id, Kind = kind, Label = id }, null, null);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, null);
}
