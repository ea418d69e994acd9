namespace CareDecisions.PracticePacks.Tests;

public sealed class StrictStandardTests : IDisposable
{
    private readonly PackSandbox packs = new();

    [Fact]
    public void Packs_AsTheyStand_Load()
    {
        packs.Errors().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stops_when: [", "stop_when: [", "town/standards/visits.yaml:9: unknown member 'stop_when' in this standard; the nearest known name is 'stops_when'")]
    [InlineData("    source: \"Town procedures\"", "", "town/standards/visits.yaml:2: 'source' is missing from this standard")]
    [InlineData("kind: deadline", "kind: dedline", "town/standards/visits.yaml:4: 'dedline' is no known kind; expected one of: deadline, recurring, minimum-frequency, prerequisite, required-content, threshold-review, notification")]
    [InlineData("unit: calendar_days", "unit: days", "town/standards/visits.yaml:7: 'days' is no known unit; expected one of: hours, working_days, calendar_days, weeks, months, years")]
    [InlineData("amount: 5", "amount: five", "town/standards/visits.yaml:7: 'amount' must be a whole number of 0 or more")]
    [InlineData("amount: 5", "amount: -5", "town/standards/visits.yaml:7: 'amount' must be a whole number of 0 or more")]
    [InlineData("from: 2015-01-01", "from: 2015-02-30", "town/standards/visits.yaml:12: 'from' must be a date written as 2026-04-03")]
    [InlineData("trigger: PlacementStarted", "trigger: PlacementStart", "town/standards/visits.yaml:6: unknown event 'PlacementStart'; the nearest known name is 'PlacementStarted'")]
    [InlineData("[VisitMade]", "[VisitMad]", "town/standards/visits.yaml:8: unknown event 'VisitMad'; the nearest known name is 'VisitMade'")]
    [InlineData("[VisitMade]", "[]", "town/standards/visits.yaml:8: 'satisfied_by' must name at least one event")]
    [InlineData("[Social Worker]", "[Social Workr]", "town/standards/visits.yaml:11: unknown role title 'Social Workr'; the nearest known name is 'Social Worker'")]
    [InlineData("not placement.emergency", "not placement.emergncy", "town/standards/visits.yaml:10: unknown fact 'placement.emergncy'; the nearest known name is 'placement.emergency'")]
    [InlineData("not placement.emergency", "plan.type == 'cpp'", "town/standards/visits.yaml:10: 'plan.type' is one of: cin, cp, not 'cpp'")]
    [InlineData("not placement.emergency", "placement.type == 'fostring'", "town/standards/visits.yaml:10: 'fostring' is no known value of 'placement.type'; the nearest known name is 'fostering'")]
    [InlineData("stops_when:", "apart_from: [england.visits.first]\n    stops_when:", "town/standards/visits.yaml:9: 'apart_from' tells a related standard apart; 'england.visits.first' is not in 'related'")]
    [InlineData("stops_when:", "related: [visits.frist]\n    stops_when:", "town/standards/visits.yaml:9: no pack has a standard 'visits.frist'; the nearest known name is 'visits.first'")]
    [InlineData("area: visits", "area: review", "town/standards/visits.yaml:3: 'review' is not the area of this file; expected 'visits'")]
    [InlineData("    due: {amount: 5, unit: calendar_days, direction: after, from: PlacementStarted}\n", "", "town/standards/visits.yaml:2: a standard of the kind 'deadline' needs 'due', 'default_due' or 'phases'")]
    [InlineData("stops_when:", "roll: next_working_day\n    stops_when:", "town/standards/visits.yaml:9: 'roll' is only for a due time in hours")]
    [InlineData("stops_when:", "every: {amount: 1, unit: weeks, field: plan.interval}\n    stops_when:", "town/standards/visits.yaml:9: 'every' holds either an amount with its unit, or the field that holds one")]
    [InlineData("stops_when:", "every: {field: plan.level}\n    stops_when:", "town/standards/visits.yaml:9: 'plan.level' is one of: 3, 4, and an interval is needed here")]
    [InlineData("stops_when:", "raised: day_after\n    stops_when:", "town/standards/visits.yaml:2: only a threshold-review is raised")]
    [InlineData("stops_when:", "prior_within: {amount: 3, unit: months}\n    stops_when:", "town/standards/visits.yaml:2: 'prior_within' and 'prior_ends' need 'prior: counts'")]
    [InlineData("stops_when:", "basis: Regulation 28\n    stops_when:", "town/standards/visits.yaml:2: 'basis' and 'certainty' go together: the law, and whether its text was checked")]
    [InlineData("amount: 5", "amount: 8", "town/standards/visits.yaml:2: 'visits.first' is looser than the statutory base (8 calendar days against 1 week in england.visits.first); tighten it, or say why in 'looser_because'")]
    public void Standard_WithOneFault_IsRefusedWithItsPlaceAndWhatWasExpected(string good, string bad, string error)
    {
        packs.Change(SandboxFiles.Visits, good, bad);

        packs.Errors().ShouldBe([error]);
    }

    [Fact]
    public void StandardLooserThanTheBase_WithAReason_Loads()
    {
        packs.Change(SandboxFiles.Visits, "amount: 5", "amount: 8").Change(SandboxFiles.Visits, "stops_when:", "looser_because: The inspectorate agreed.\n    stops_when:");

        packs.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void StandardLooserThanItsOwnLimit_WithoutAReason_IsRefused()
    {
        packs.Change(SandboxFiles.Visits, "stops_when:", "statutory_limit: {amount: 4, unit: calendar_days, direction: after, from: PlacementStarted, basis: The Act, certainty: checked}\n    stops_when:");

        packs.Errors().ShouldHaveSingleItem().ShouldContain("5 calendar days against 4 calendar days in The Act");
    }

    [Fact]
    public void FiveWorkingDaysAgainstAWeek_DependOnTheCalendar_AreNotLooser()
    {
        packs.Change(SandboxFiles.Visits, "calendar_days", "working_days");

        packs.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void SameIdFromTheSameDay_InTheSamePack_IsRefusedAndNamesTheFirst()
    {
        packs.Write("town/standards/visits.yaml", SandboxFiles.All[SandboxFiles.Visits] + Again(from: "2015-01-01"));

        packs.Errors().ShouldHaveSingleItem().ShouldBe(
            "town/standards/visits.yaml:14: 'visits.first' is already defined at town/standards/visits.yaml:2 from the same day; a changed rule needs a later 'from'");
    }

    [Fact]
    public void SameIdFromALaterDay_InTheSamePack_IsTheRuleAsChanged()
    {
        packs.Write("town/standards/visits.yaml", SandboxFiles.All[SandboxFiles.Visits] + Again(from: "2026-01-01"));

        packs.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void IdOfTheBase_InALocalPack_IsRefused()
    {
        packs.Change(SandboxFiles.Visits, "id: visits.first", "id: england.visits.first").Change(SandboxFiles.Visits, "from: 2015-01-01", "from: 2016-01-01")
            .Change(SandboxFiles.BaseVisits, "    related: [visits.first]\n", "").Delete(SandboxFiles.Examples);

        packs.Errors().ShouldBe(["town/standards/visits.yaml:2: 'england.visits.first' belongs to the pack '_england'; ids are unique over all packs"]);
    }

    [Fact]
    public void SeveralFaults_InSeveralFiles_AreAllNamed()
    {
        packs.Change(SandboxFiles.Visits, "kind: deadline", "kind: dedline").Change(SandboxFiles.BaseVisits, "[VisitMade]", "[Visit]");

        packs.Errors().Count.ShouldBe(2);
    }

    [Fact]
    public void Yaml_ThatDoesNotParse_IsRefusedWithItsLine()
    {
        packs.Change(SandboxFiles.Visits, "[VisitMade]", "[VisitMade");

        packs.Errors().ShouldHaveSingleItem().ShouldStartWith("town/standards/visits.yaml:8: not valid YAML");
    }

    [Fact]
    public void MemberWrittenTwice_InOneStandard_IsRefused()
    {
        packs.Change(SandboxFiles.Visits, "stops_when:", "kind: recurring\n    stops_when:");

        packs.Errors().ShouldHaveSingleItem().ShouldContain("Duplicate key");
    }

    public void Dispose() => packs.Dispose();

    private static string Again(string from) => "\n" + SandboxFiles.All[SandboxFiles.Visits].Replace("standards:\n", "").Replace("2015-01-01", from);
}
