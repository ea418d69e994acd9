using System.Globalization;
using System.Text.Json;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using CareDecisions.Infrastructure.Demonstration.Stories;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>Writes an invented child as the product would have kept them: the record, the stream, who was responsible, plans and care.</summary>
internal sealed class DemoRecord(CareDecisionsDb db, DemoStaff staff, IReadOnlyDictionary<DemoChild, StaffMember> workers)
{
    private readonly DemoReferrals referrals = new(db, staff);

    private static readonly string[] ByManager =
        ["CaseAllocated", "CaseSupervision", "Management", "AssessmentProgressReviewed", "AssessmentSignedOff", "AllocationInstruction"];

    private static readonly string[] ByFrontDoor = ["Contact", "Referral", "Referrer", "Screening", "CaseSentToAssessmentTeam"];

    private static readonly string[] ByReviewingOfficer = ["LookedAfterReview", "FirstLookedAfterReview", "SecondLookedAfterReview"];

    /// <returns>The people around the family, whose search keys are still to be made.</returns>
    public IReadOnlyList<PersonId> Add(IReadOnlyList<DemoChild> family)
    {
        var people = new DemoPeople(db).Add(family, [.. family.Select(Add)]);

        referrals.Add(family);

        for (var one = 0; one < family.Count; one++)
        {
            for (var other = one + 1; other < family.Count; other++)
            {
                var kind = other == 2 ? RelationshipKind.HalfSibling : RelationshipKind.Sibling;
                db.Relationships.Add(new Relationship(family[one].Id, family[other].Id, kind));
            }
        }

        return people;
    }

    private Child Add(DemoChild demo)
    {
        var (story, worker) = (demo.Story, workers.GetValueOrDefault(demo));
        var child = new Child(demo.Id, demo.Reference);
        child.Describe(demo.Details);
        child.AllocateTo(worker?.Id, DemoCaseloads.TeamOf(demo).Id);
        if (demo.IsRestricted)
        {
            child.Restrict(true);
            db.Restrictions.Add(new Restriction(demo.Id, "A member of staff knows the family", null, story.Held[^1].From));
        }

        if (story.ClosedOn is { } closed)
        {
            child.Close(closed, story.ClosureReason);
        }

        db.Children.Add(child);
        db.CaseEvents.AddRange(story.Happenings.OrderBy(one => one.At).Select(one => Event(demo, one, worker)));
        db.Allocations.AddRange(Allocations(demo, worker));
        db.Placements.AddRange(story.Placements.Select(details => new Placement(demo.Id, details)));
        db.LegalStatuses.AddRange(story.LegalStatuses.Select(status => new LegalStatusPeriod(demo.Id, status.Code, status.From, status.To)));
        db.Plans.AddRange(story.Plans.Select(plan => Plan(demo.Id, plan)));
        return child;
    }

    private static ChildPlan Plan(ChildId child, (PlanKind Kind, DateOnly From, DateOnly? To, string? Category) told)
    {
        var plan = new ChildPlan(child, told.Kind, told.From, told.To);
        if (told.Category is { } category)
        {
            plan.Categorise(category, category, previousPlans: 0);
        }

        return plan;
    }

    private IEnumerable<Allocation> Allocations(DemoChild demo, StaffMember? worker)
    {
        var held = demo.Story.Held;
        for (var place = 0; place < held.Count; place++)
        {
            var isLast = place == held.Count - 1;
            var by = isLast && worker is not null ? worker : staff.WorkersOf(held[place].Team)[0];
            var allocation = new Allocation(
                demo.Id, place == 0 ? null : by.Id, held[place].Team.Id, held[place].From, place == 0 ? null : "Allocated by the duty manager");
            var until = isLast ? demo.Story.ClosedOn : held[place + 1].From;
            if (until is { } lastDay)
            {
                allocation.EndOn(lastDay);
            }

            yield return allocation;
        }
    }

    private CaseEvent Event(DemoChild demo, Happening happening, StaffMember? worker)
    {
        var recorder = Recorder(demo, happening, worker);
        var facts = happening.Facts.ToDictionary(fact => fact.Key, fact => Json(fact.Value));
        if (happening.AnswersStandard is { } standard)
        {
            facts["standard"] = JsonSerializer.Serialize(standard);
        }

        return new CaseEvent(new CaseEventId(happening.Id), demo.Id, new CaseEventDetails
        {
            Type = happening.Type,
            HappenedAt = happening.At,
            RecordedAt = happening.RecordedAt,
            RecordedById = recorder.Id,
            RecordedBy = recorder.DisplayName,
            MeetingAt = happening.MeetingAt,
            Facts = facts,
        });
    }

    private StaffMember Recorder(DemoChild demo, Happening happening, StaffMember? worker)
    {
        var team = demo.Story.Held.LastOrDefault(one => one.From <= DateOnly.FromDateTime(happening.At.Date), demo.Story.Held[0]).Team;
        return happening.Type switch
        {
            var type when StartsWith(type, ByFrontDoor) => staff.ManagerOf(demo.Story.Teams.FrontDoor),
            var type when StartsWith(type, ByReviewingOfficer) => staff.Iro,
            var type when StartsWith(type, ByManager) => staff.ManagerOf(team),
            _ => worker is not null && team == DemoCaseloads.TeamOf(demo) ? worker : staff.WorkersOf(team)[0],
        };
    }

    private static bool StartsWith(string type, string[] beginnings) =>
        beginnings.Any(beginning => type.StartsWith(beginning, StringComparison.Ordinal));

    private static string Json(FactValue? value) => value switch
    {
        { YesNo: { } yes } => yes ? "true" : "false",
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Text: { } text } => JsonSerializer.Serialize(text),
        _ => "null",
    };
}
