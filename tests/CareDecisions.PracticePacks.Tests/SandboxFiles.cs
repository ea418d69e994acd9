namespace CareDecisions.PracticePacks.Tests;

/// <summary>The texts of the sandbox's packs. Tests name their lines, so a line added here moves those.</summary>
internal static class SandboxFiles
{
    public const string Visits = "town/standards/visits.yaml";
    public const string BaseVisits = "_england/standards/visits.yaml";
    public const string Vocabulary = "_england/vocabulary.yaml";
    public const string BankHolidays = "_england/bank-holidays.yaml";
    public const string SharedRoles = "_england/roles.yaml";
    public const string LocalRoles = "town/roles.yaml";
    public const string Examples = "town/examples.yaml";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["_england/pack.yaml"] = """
            id: _england
            name: England
            about: The base.
            """,
        [Vocabulary] = """
            events:
              - group: Placement
                events:
                  - {name: PlacementStarted, meaning: "a placement starts"}
                  - {name: PlacementEnded, meaning: "it ends"}
                  - {name: VisitMade, meaning: "a visit", also: [ChildSeen]}
                  - {name: ChildSeen, meaning: "the child is seen"}
            facts:
              - {name: placement.emergency, kind: yes-no, meaning: "made in an emergency"}
              - {name: placement.type, kind: choice, meaning: "kind", values: [fostering], open: true}
              - {name: plan.type, kind: choice, meaning: "plan", values: [cin, cp]}
              - {name: plan.level, kind: number, meaning: "level", values: [3, 4]}
              - {name: plan.interval, kind: interval, meaning: "gap"}
            titles:
              - {title: Social Worker, meaning: "the child's social worker"}
            """,
        [BankHolidays] = """
            first_year: 2026
            last_year: 2026
            bank_holidays:
              - {date: 2026-04-03, name: Good Friday}
            """,
        [SharedRoles] = """
            sources:
              S1: "Town procedures"
            groups:
              - {id: front-line, name: "Front line"}
            roles:
              front-line:
                - {id: social-worker, name: "Social worker", home: my-work, reach: own-case, seeds: [S1], titles: [Social Worker]}
            permissions:
              - id: case.view
                name: See a record
                area: case
                grants:
                  - {group: front-line, mode: view, seed: implied}
            separation_of_duties: []
            readings: []
            """,
        ["_england/escalation.yaml"] = """
            escalation:
              - {tell: worker, when: breached, after_working_days: 0}
            """,
        [BaseVisits] = """
            standards:
              - id: england.visits.first
                area: visits
                kind: deadline
                statement: A first visit within a week.
                trigger: PlacementStarted
                due: {amount: 1, unit: weeks, direction: after, from: PlacementStarted}
                satisfied_by: [VisitMade]
                applies_when: always
                responsible: [Social Worker]
                basis: "Regulation 28"
                certainty: from-knowledge
                related: [visits.first]
                from: 2015-01-01
                source: "England"
            """,
        ["town/pack.yaml"] = """
            id: town
            name: Town
            base: _england
            about: A pack to test with.
            """,
        ["town/calendar.yaml"] = """
            closures_move_due_dates: false
            closures: []
            """,
        [LocalRoles] = """
            grants:
              case.view:
                - {role: social-worker, mode: view, seed: S1}
            """,
        [Visits] = """
            standards:
              - id: visits.first
                area: visits
                kind: deadline
                statement: A first visit within five days.
                trigger: PlacementStarted
                due: {amount: 5, unit: calendar_days, direction: after, from: PlacementStarted}
                satisfied_by: [VisitMade]
                stops_when: [PlacementEnded]
                applies_when: "not placement.emergency"
                responsible: [Social Worker]
                from: 2015-01-01
                source: "Town procedures"
            """,
        [Examples] = """
            examples:
              - standard: visits.first
                name: on a Friday
                events:
                  - {type: PlacementStarted, at: 2026-03-06T10:00}
                as_of: 2026-03-07T09:00
                expect: {due: 2026-03-11, state: running}
            """,
    };
}
