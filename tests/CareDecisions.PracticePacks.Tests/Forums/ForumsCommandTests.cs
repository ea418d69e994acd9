using System.CommandLine;
using System.Text.Json;
using CareDecisions.Cli.Commands;

namespace CareDecisions.PracticePacks.Tests.Forums;

/// <summary>The contract of <c>caredecisions forums</c>: what it prints and refuses, how it exits.</summary>
public sealed class ForumsCommandTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void Calendar_OfAWeeklyForum_ListsStartsAndEnds()
    {
        var meetings = Answer("calendar", "--pack", "carm", "--forum", "carm", "--from", "2026-03-26", "--to", "2026-04-02");

        meetings.Select(meeting => (Text(meeting, "start"), Text(meeting, "end"))).ShouldBe(
        [
            ("2026-03-26T09:00:00+00:00", "2026-03-26T13:00:00+00:00"),
            ("2026-04-02T09:00:00+01:00", "2026-04-02T13:00:00+01:00"),
        ]);
    }

    [Fact]
    public void Calendar_OverABankHoliday_FlagsTheMeetingWhereItFalls()
    {
        var meetings = Answer("calendar", "--pack", "south-gloucestershire", "--forum", "placement-forum-1", "--from", "2026-04-03", "--to", "2026-04-10");

        meetings.Select(meeting => (Text(meeting, "date"), meeting.GetProperty("bankHoliday").GetBoolean())).ShouldBe([("2026-04-03", true), ("2026-04-10", false)]);
    }

    [Fact]
    public void Calendar_OfAForumWithoutAWeekday_IsEmptyWithAMessage()
    {
        Answer("calendar", "--pack", "west-berkshire", "--forum", "ar-panel", "--from", "2026-03-01", "--to", "2026-03-31").ShouldBeEmpty();

        error.ToString().ShouldBe($"ar-panel: no meetings yet; its weekday is not stated. To be confirmed: ar_weekday, ar_weeks.{Environment.NewLine}");
    }

    [Fact]
    public void CutOff_OfAForumThatShipsSwitchedOff_AnswersWithAFlag()
    {
        var deadlines = Answer("cutoff", "--pack", "south-gloucestershire", "--forum", "carp", "--meeting", "2026-03-03T12:30");

        deadlines.Select(deadline => (Text(deadline, "rule"), Text(deadline, "due"), deadline.GetProperty("enabled").GetBoolean())).ShouldBe(
        [
            ("carp.sub.01", "2026-02-27T13:00:00+00:00", false),
            ("carp.agd.01", "2026-03-02T17:00:00+00:00", false),
            ("carp.rec.07", "2026-03-04T14:00:00+00:00", false),
        ]);
        error.ToString().ShouldContain("carp: ships switched off.");
    }

    [Fact]
    public void CutOff_WithATimeThatIsOurs_SaysSo()
    {
        var minutes = Answer("cutoff", "--pack", "west-berkshire", "--forum", "ar-panel", "--meeting", "2026-03-12T10:00").Single(one => Text(one, "rule") == "ar-panel.rec.17");

        minutes.GetProperty("proposed").EnumerateArray().Select(member => member.GetString()).ShouldBe(["time"]);
        Text(minutes, "enforcement").ShouldBe("soft");
    }

    [Theory]
    [InlineData("--forum: pack 'carm' has no forum 'crm'; the nearest is 'carm'.", "cutoff", "--pack", "carm", "--forum", "crm", "--meeting", "2026-03-12T09:00")]
    [InlineData("--forum: pack '_england' has no forums.", "cutoff", "--pack", "_england", "--forum", "carm", "--meeting", "2026-03-12T09:00")]
    [InlineData("--pack: there is no practice pack 'crm'; the nearest is 'carm'.", "cutoff", "--pack", "crm", "--forum", "carm", "--meeting", "2026-03-12T09:00")]
    [InlineData("--meeting: 2026-03-29T01:30 does not exist in London", "cutoff", "--pack", "carm", "--forum", "carm", "--meeting", "2026-03-29T01:30")]
    [InlineData("--from: expected a date such as 2026-03-12, found 'March'.", "calendar", "--pack", "carm", "--forum", "carm", "--from", "March", "--to", "2026-03-12")]
    [InlineData("--to: 2026-03-01 is before --from 2026-03-12.", "calendar", "--pack", "carm", "--forum", "carm", "--from", "2026-03-12", "--to", "2026-03-01")]
    [InlineData("carm: ", "calendar", "--pack", "carm", "--forum", "carm", "--from", "2035-12-20", "--to", "2036-01-31")]
    [InlineData("Option '--meeting' is required.", "cutoff", "--pack", "carm", "--forum", "carm")]
    public void Forums_WithABadOption_SaysWhatWasExpectedAndExits2(string message, params string[] options)
    {
        Run(options).ShouldBe(2);

        error.ToString().ShouldContain(message);
        output.ToString().ShouldBeEmpty();
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    private List<JsonElement> Answer(params string[] options)
    {
        Run(options).ShouldBe(0, error.ToString());
        return [.. JsonDocument.Parse(output.ToString()).RootElement.EnumerateArray()];
    }

    private int Run(string[] options) => CommandLine.Run(["forums", .. options], new InvocationConfiguration { Output = output, Error = error });

    private static string? Text(JsonElement item, string member) => item.GetProperty(member).GetString();
}
