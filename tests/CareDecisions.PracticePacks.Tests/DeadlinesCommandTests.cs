using System.CommandLine;
using System.Text.Json;
using CareDecisions.Cli.Commands;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>The contract of <c>caredecisions deadlines</c> and <c>workdays</c>: what they print and refuse, how they exit.</summary>
public sealed class DeadlinesCommandTests : IDisposable
{
    private const string Child = """ "child": { "id": "c1", "dateOfBirth": "2018-05-01", "facts": { "plan.level": 4 } } """;
    private const string Referral = """ { "id": "e1", "type": "ReferralReceived", "at": "2026-03-02T10:15" } """;

    private readonly string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void Deadlines_OfTheContractsExample_GivesItsClock()
    {
        var clock = ClockOf("mast.referral-finalised", $$"""
            { {{Child}}, "events": [ {{Referral}},
              { "id": "e2", "type": "ConferenceArranged", "at": "2026-03-03T09:00", "data": { "for": "2026-03-24T14:00" } },
              { "id": "e9", "type": "ReferralFinalised", "at": "2026-03-02T16:00", "supersedes": null, "data": {} } ] }
            """);

        string[] members = ["standard", "occurrence", "trigger", "kind", "due", "state", "satisfiedBy", "satisfiedAt", "local", "statutory", "winner"];
        members.Select(member => clock.GetProperty(member).ToString()).ShouldBe(
        [
            "mast.referral-finalised", "1", "e1", "deadline", "2026-03-03T10:15:00+00:00", "met", "e9", "2026-03-02T16:00:00+00:00",
            "2026-03-03T10:15:00+00:00", "2026-03-03", "local",
        ]);
    }

    [Fact]
    public void Deadlines_InTheReason_NamesUnitAmountAndTheDaysSkipped()
    {
        var because = ClockOf("assessment.progress-review", $$"""{ {{Child}}, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-04-01T10:15" } ] }""")
            .GetProperty("because");

        (because.GetProperty("unit").GetString(), because.GetProperty("amount").GetInt32()).ShouldBe(("working_days", 8));
        because.GetProperty("skipped").EnumerateArray().Select(day => day.GetString()).ShouldBe(["2026-04-03", "2026-04-06"]);
    }

    [Fact]
    public void Deadlines_WithoutAnyClock_IsAnEmptyList()
    {
        Run($$"""{ {{Child}}, "events": [] }""", "--standard", "mast.referral-finalised").ShouldBe(0);

        JsonDocument.Parse(output.ToString()).RootElement.GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Deadlines_WithoutAStandard_FoldsTheBaseIntoThePack()
    {
        Run($$"""{ {{Child}}, "events": [ {{Referral}} ] }""").ShouldBe(0);

        var ids = JsonDocument.Parse(output.ToString()).RootElement.EnumerateArray().Select(clock => clock.GetProperty("standard").GetString()!).ToList();
        ids.ShouldContain("assessment.complete-maximum");
        ids.ShouldNotContain("england.assessment.complete-maximum");
    }

    [Fact]
    public void Deadlines_AsATable_HasALineForEachClock()
    {
        Run($$"""{ {{Child}}, "events": [ {{Referral}} ] }""", "--standard", "mast.referral-finalised", "--format", "table").ShouldBe(0);

        output.ToString().Split('\n')[1].ShouldStartWith("2026-03-03T10:15:00+00:00  breached  mast.referral-finalised  1   e1");
    }

    [Fact]
    public void Deadlines_AsACalendar_HasTheOpenClocks()
    {
        Run($$"""{ {{Child}}, "events": [ {{Referral}} ] }""", "--standard", "assessment.complete-maximum", "--format", "ics").ShouldBe(0);

        output.ToString().ShouldContain("DTSTART;VALUE=DATE:20260507\r\n");
    }

    [Theory]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferalReceived", "at": "2026-03-02T10:15" } ] }""", "$.events[0].type: unknown event 'ReferalReceived'; the nearest known name is 'ReferralReceived'.")]
    [InlineData("""{ "child": { "id": "c1", "facts": { "plan.lvel": 4 } }, "events": [] }""", "$.child.facts.plan.lvel: unknown fact 'plan.lvel'; the nearest known name is 'plan.level'.")]
    [InlineData("""{ "child": { "id": "c1", "facts": { "plan.level": "4" } }, "events": [] }""", "$.child.facts.plan.level: expected one of: 3, 4, found '4'.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-13-02T10:15" } ] }""", "$.events[0].at: expected a time such as 2026-03-02T10:15 (years 1900 to 2199), found '2026-13-02T10:15'.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "9999-12-31T10:15" } ] }""", "$.events[0].at: expected a time such as 2026-03-02T10:15 (years 1900 to 2199), found '9999-12-31T10:15'.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-03-29T01:30" } ] }""", "$.events[0].at: 2026-03-29T01:30 does not exist in London: the clocks go forward over it; expected a time before or after the hour skipped.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived" } ] }""", "$.events[0].at: is missing; expected a time such as 2026-03-02T10:15.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "type": "ReferralReceived", "at": "2026-03-02T10:15" } ] }""", "$.events[0].id: is missing; expected a text.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "typ": "ReferralReceived", "at": "2026-03-02T10:15" } ] }""", "$.events[0].typ: unknown member; the nearest known one is 'type'.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-03-02T10:15", "supersedes": "e7" } ] }""", "$.events[0].supersedes: there is no event with the id 'e7'; the nearest known name is 'e1'.")]
    [InlineData("""{ "child": { "id": "c1" }, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-03-02T10:15", "data": { "child": "c7" } } ] }""", "$.events[0].data.child: unknown child 'c7'; expected one of 'c1'.")]
    [InlineData("""{ "child": { "id": "c1", "dateOfBirth": "1 May 2018" }, "events": [] }""", "$.child.dateOfBirth: expected a date such as 2018-05-01 (years 1900 to 2199), found '1 May 2018'.")]
    [InlineData("""{ "child": { "id": "c1", "facts": { "plan.minimumVisitInterval": { "amount": 0, "unit": "weeks" } } }, "events": [] }""", "$.child.facts.plan.minimumVisitInterval: expected true, false, a number, a text, or an interval")]
    [InlineData("""{ "child": { "id": "c1" } }""", "$.events: expected a list, but it is missing.")]
    [InlineData("""{ "events": [] }""", "$.child: expected either 'child' (an object) or 'children' (a list).")]
    [InlineData("""{ "child": { "id": "c1" }, "child": { "id": "c2" }, "events": [] }""", "not valid JSON: ")]
    [InlineData("[]", "$: expected an object, found a list.")]
    public void Deadlines_OfABadTimeline_SaysWhereAndWhatWasExpected(string timeline, string message)
    {
        Run(timeline).ShouldBe(2);

        error.ToString().ShouldStartWith($"{file}: ");
        error.ToString().ShouldContain(message);
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Deadlines_OfAFileThatIsNotJson_NamesTheLine()
    {
        Run("{\n  \"child\": {\n").ShouldBe(2);

        error.ToString().ShouldStartWith($"{file}: line 3: not valid JSON: ");
    }

    [Theory]
    [InlineData("--pack: there is no practice pack 'calderdle'; the nearest is 'calderdale'.", "--pack", "calderdle", "--as-of", "2026-03-10T09:00")]
    [InlineData("--as-of: expected a time such as 2026-03-02T10:15 (years 1900 to 2199), found 'today'.", "--pack", "calderdale", "--as-of", "today")]
    [InlineData("--standard: pack 'calderdale' and its base have no standard 'cla.care-pln'; the nearest is 'cla.care-plan'.", "--pack", "calderdale", "--as-of", "2026-03-10T09:00", "--standard", "cla.care-pln")]
    [InlineData("Option '--as-of' is required.", "--pack", "calderdale")]
    [InlineData("Argument 'yaml' not recognized. Must be one of:", "--pack", "calderdale", "--as-of", "2026-03-10T09:00", "--format", "yaml")]
    public void Deadlines_WithABadOption_SaysWhatWasExpectedAndExits2(string message, params string[] options)
    {
        File.WriteAllText(file, $$"""{ {{Child}}, "events": [] }""");

        CommandLine.Run(["deadlines", "--timeline", file, .. options], Console).ShouldBe(2);

        error.ToString().ShouldContain(message);
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Deadlines_OfAFileThatIsNotThere_Exits2()
    {
        CommandLine.Run(["deadlines", "--pack", "calderdale", "--timeline", file, "--as-of", "2026-03-10T09:00"], Console).ShouldBe(2);

        error.ToString().ShouldStartWith($"--timeline: there is no file '{file}'.");
    }

    [Fact]
    public void Deadlines_ThatNeedADayOutsideTheHolidayData_Exit2AndNameIt()
    {
        Run($$"""{ {{Child}}, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2035-12-28T10:15" } ] }""", ["--standard", "assessment.progress-review"], "2036-01-10T09:00")
            .ShouldBe(2);

        error.ToString().ShouldContain("assessment.progress-review, started by event 'e1': 2036-01-01 is outside the bank holiday data, which covers 2015 to 2035.");
    }

    [Fact]
    public void Deadlines_OfATimeWithAnOffset_CountFromThatInstant() =>
        ClockOf("mast.referral-finalised", $$"""{ {{Child}}, "events": [ { "id": "e1", "type": "ReferralReceived", "at": "2026-03-02T10:15-05:00" } ] }""")
            .GetProperty("due").GetString().ShouldBe("2026-03-03T15:15:00+00:00");

    [Theory]
    [InlineData("2026-04-02", "1", "2026-04-07")]
    [InlineData("2026-04-07", "-1", "2026-04-02")]
    [InlineData("2026-12-24", "2", "2026-12-30")]
    public void Workdays_FromADate_PrintsOneDate(string from, string add, string answer)
    {
        CommandLine.Run(["workdays", "--from", from, "--add", add], Console).ShouldBe(0);

        output.ToString().Trim().ShouldBe(answer);
    }

    [Theory]
    [InlineData("2 April", "1", "--from: expected a date such as 2026-04-02, found '2 April'.")]
    [InlineData("2026-04-02", "soon", "Cannot parse argument 'soon' for option '--add'")]
    [InlineData("2035-12-31", "1", "2036-01-01 is outside the bank holiday data, which covers 2015 to 2035.")]
    [InlineData("2014-12-31", "1", "2014-12-31 is outside the bank holiday data, which covers 2015 to 2035.")]
    public void Workdays_OfBadInput_SaysWhatWasExpectedAndExits2(string from, string add, string message)
    {
        CommandLine.Run(["workdays", "--from", from, "--add", add], Console).ShouldBe(2);

        error.ToString().ShouldContain(message);
    }

    public void Dispose()
    {
        File.Delete(file);
        output.Dispose();
        error.Dispose();
    }

    private InvocationConfiguration Console => new() { Output = output, Error = error };

    private int Run(string timeline, params string[] options) => Run(timeline, options, "2026-03-10T09:00");

    private int Run(string timeline, string[] options, string asOf)
    {
        File.WriteAllText(file, timeline);
        return CommandLine.Run(["deadlines", "--pack", "calderdale", "--timeline", file, "--as-of", asOf, .. options], Console);
    }

    private JsonElement ClockOf(string standard, string timeline)
    {
        Run(timeline, ["--standard", standard], "2026-04-10T09:00").ShouldBe(0);
        return JsonDocument.Parse(output.ToString()).RootElement.EnumerateArray().ShouldHaveSingleItem();
    }
}
