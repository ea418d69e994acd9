using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

public sealed class StrictPackTests : IDisposable
{
    private readonly PackSandbox packs = new();

    [Theory]
    [InlineData(SandboxFiles.Vocabulary, "also: [ChildSeen]", "also: [ChildSen]", "_england/vocabulary.yaml:6: unknown event 'ChildSen'; the nearest known name is 'ChildSeen'")]
    [InlineData(SandboxFiles.Vocabulary, "name: PlacementEnded", "name: PlacementStarted", "_england/vocabulary.yaml:5: 'PlacementStarted' is in the vocabulary already; a name has one meaning")]
    [InlineData(SandboxFiles.Vocabulary, "kind: interval", "kind: period", "_england/vocabulary.yaml:13: 'period' is no known kind; expected one of: yes-no, number, choice, interval")]
    [InlineData(SandboxFiles.BankHolidays, "2026-04-03", "2026-04-04", "_england/bank-holidays.yaml:4: 2026-04-04 is a Saturday; list the substitute day")]
    [InlineData(SandboxFiles.BankHolidays, "last_year: 2026", "last_year: 2027", "_england/bank-holidays.yaml:4: no bank holiday is given for 2027, which the data says it covers")]
    [InlineData(SandboxFiles.SharedRoles, "reach: own-case", "reach: own-cases", "_england/roles.yaml:7: 'own-cases' is no known reach; expected one of: own-case, own-team, own-service, forum, authority")]
    [InlineData(SandboxFiles.SharedRoles, "seed: implied", "seed: S9", "_england/roles.yaml:13: unknown source 'S9'; expected one of: implied, S1")]
    [InlineData(SandboxFiles.LocalRoles, "role: social-worker", "role: social-workr", "town/roles.yaml:3: unknown role 'social-workr'; the nearest known name is 'social-worker'")]
    [InlineData(SandboxFiles.LocalRoles, "case.view:", "case.vew:", "town/roles.yaml:2: unknown permission 'case.vew'; the nearest known name is 'case.view'")]
    [InlineData(SandboxFiles.LocalRoles, "{role: social-worker, mode: view, seed: S1}", "{mode: view, seed: S1}", "town/roles.yaml:3: a grant holds for a role or for a group")]
    [InlineData("_england/escalation.yaml", "tell: worker", "tell: wife", "_england/escalation.yaml:2: 'wife' is no known tell; expected one of: worker, manager, head_of_service")]
    [InlineData("town/pack.yaml", "id: town", "id: city", "town/pack.yaml:1: the pack's id must be the name of its folder, 'town'")]
    [InlineData("town/pack.yaml", "base: _england", "base: _wales", "town/pack.yaml:3: a pack stands on the statutory base; expected 'base: _england'")]
    [InlineData("town/calendar.yaml", "closures_move_due_dates: false", "closures_move_due_dates: no", "town/calendar.yaml:1: 'closures_move_due_dates' must be true or false")]
    [InlineData(SandboxFiles.Examples, "standard: visits.first", "standard: visits.frst", "town/examples.yaml:2: this pack has no standard 'visits.frst'; the nearest known name is 'visits.first'")]
    [InlineData(SandboxFiles.Examples, "state: running", "state: run", "town/examples.yaml:7: 'run' is no known state; expected one of: waiting, running, due-soon, met, late, breached, cancelled")]
    [InlineData(SandboxFiles.Examples, "due: 2026-03-11", "due: soon", "town/examples.yaml:7: 'due' must be a date (2026-04-15), a time with its offset (2026-04-15T09:00:00+01:00) or null")]
    public void PackFile_WithOneFault_IsRefusedWithItsPlaceAndWhatWasExpected(string file, string good, string bad, string error)
    {
        packs.Change(file, good, bad);

        packs.Errors().ShouldBe([error]);
    }

    [Fact]
    public void File_ThatIsMissing_IsNamed()
    {
        packs.Delete("town/calendar.yaml");

        packs.Errors().ShouldBe(["town/calendar.yaml:1: expected this file, but it is missing"]);
    }

    [Fact]
    public void Escalation_ThatIsMissing_IsTheBases()
    {
        packs.Errors().ShouldBeEmpty();
        PackLibrary.Load(packs.Folder).Get("town").Escalation.Steps.Count.ShouldBe(1);
    }

    [Fact]
    public void SmallestPack_OfThreeShortFiles_LoadsWithTheBasesStandards()
    {
        packs.Write("new-town/pack.yaml", "id: new-town\nname: New Town\nbase: _england\nabout: Standards of New Town.\n")
            .Write("new-town/calendar.yaml", "closures_move_due_dates: false\nclosures: []\n")
            .Write("new-town/roles.yaml", "grants: {}\n");

        PackLibrary.Load(packs.Folder).Get("new-town").BaseStandards.Count.ShouldBe(1);
    }

    [Fact]
    public void ClosureDays_ThatMoveDueDates_AreNotWorked()
    {
        packs.Write("town/calendar.yaml", "closures_move_due_dates: true\nclosures:\n  - {date: 2026-12-29, name: Office closed, source: Cabinet}\n");

        Calendar().IsWorkingDay(new DateOnly(2026, 12, 29)).ShouldBeFalse();
    }

    [Fact]
    public void ClosureDays_ThatDoNotMoveDueDates_AreWorked()
    {
        packs.Write("town/calendar.yaml", "closures_move_due_dates: false\nclosures:\n  - {date: 2026-12-29, name: Office closed, source: Cabinet}\n");

        Calendar().IsWorkingDay(new DateOnly(2026, 12, 29)).ShouldBeTrue();
    }

    public void Dispose() => packs.Dispose();

    private Domain.Calendars.WorkingCalendar Calendar() =>
        PackLibrary.Load(packs.Folder).Get("town").Calendar;
}
