using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>What a child's page says first, beside the banner: where they live, under what status and plan, who manages the case.</summary>
public sealed record ChildStory
{
    /// <summary><see langword="null"/>: no address is on record.</summary>
    public HomeLine? Home { get; init; }

    /// <summary>The placement that the looked-after return knows of; <see langword="null"/>: none.</summary>
    public PlacementLine? Placement { get; init; }

    public StatusLine? LegalStatus { get; init; }

    public PlanLine? Plan { get; init; }

    /// <summary>Who manages the team that holds the case; empty: no team, or nobody holds the role.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Whether the person looking may correct what is on the child's stream.</summary>
    public bool MayCorrect { get; init; }

    public sealed record HomeLine(string Lines, string? Postcode, bool IsWithheld, DateOnly? Since);

    /// <param name="Kind">In words.</param>
    public sealed record PlacementLine(string Kind, DateOnly Since);

    /// <param name="Name">In words.</param>
    public sealed record StatusLine(string Code, string Name, DateOnly Since);

    /// <param name="Category">First category of abuse in words; protection plans only.</param>
    public sealed record PlanLine(PlanKind Kind, DateOnly Since, string? Category, int? PreviousPlans);
}

/// <summary>Reads the banner and the story of a child in one round trip, however long the stream of events is.</summary>
internal sealed class ChildStories(CareDecisionsDb db, CaseAccess access, CodeBook codes, TimeProvider clock)
{
    private const int MostManagers = 3;
    private const int MostEmergencies = 10;

    public sealed record Found(ChildBanner Banner, ChildStory Story, IReadOnlyList<ShowChild.OpenedInEmergency> Emergencies);

    public async Task<Found?> Find(ChildId id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var managers = Managers(now.LondonDate());
        var correctable = access.Children(Permission.CorrectEvent);
        var found = await ChildBanners.Rows(db, access.Children(Permission.ViewCase), id)
            .AsNoTracking()
            .Select(row => new
            {
                Row = row,
                Home = db.Addresses.Where(one => one.ChildId == row.Child.Id && one.To == null).OrderByDescending(one => one.From).FirstOrDefault(),
                Placement = db.Placements.Where(one => one.ChildId == row.Child.Id && one.To == null).OrderByDescending(one => one.From).FirstOrDefault(),
                Status = db.LegalStatuses.Where(one => one.ChildId == row.Child.Id && one.To == null).OrderByDescending(one => one.From).FirstOrDefault(),
                Plan = db.Plans.Where(one => one.ChildId == row.Child.Id && one.To == null).OrderByDescending(one => one.Kind).ThenByDescending(one => one.From).FirstOrDefault(),
                MayCorrect = correctable.Any(one => one.Id == row.Child.Id),
                Managers = managers.Where(one => row.Child.TeamId != null && one.TeamId == row.Child.TeamId)
                    .OrderBy(one => one.DisplayName).Select(one => one.DisplayName).Take(MostManagers).ToList(),
                Emergencies = db.RestrictedGrants
                    .Where(grant => grant.ChildId == row.Child.Id && grant.Until > now)
                    .Join(db.Users, grant => grant.StaffId, person => person.Id, (grant, person) => new { person.DisplayName, grant.Reason, Until = grant.Until!.Value })
                    .OrderByDescending(grant => grant.Until).Take(MostEmergencies).ToList(),
            })
            .AsSingleQuery()
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new Found(
            ChildBanners.Of(found.Row, now.LondonDate()),
            new ChildStory
            {
                Home = Line(found.Home),
                Placement = Line(found.Placement),
                LegalStatus = Line(found.Status),
                Plan = Line(found.Plan),
                MayCorrect = found.MayCorrect,
                Managers = found.Managers,
            },
            found.Row.Child.IsRestricted ? found.Emergencies.ConvertAll(one => new ShowChild.OpenedInEmergency(one.DisplayName, one.Reason, one.Until)) : []);
    }

    private IQueryable<Accounts.StaffMember> Managers(DateOnly today)
    {
        var roles = Recipients.RolesAt(access.Pack.Roles, RoleHome.Team, Permission.OverseeTeam);
        return db.Users.Where(person => person.DisabledAt == null
            && Accounts.HeldRoles.HeldOn(db.RoleAssignments, today).Any(held => held.StaffId == person.Id && held.ActingForId == null && roles.Contains(held.RoleId)));
    }

    private static ChildStory.HomeLine? Line(Address? home) =>
        home is null ? null : new(home.Lines, home.Postcode, home.IsWithheld, home.From);

    private ChildStory.PlacementLine? Line(Placement? placement) =>
        placement is null ? null : new(codes.Say("placement", placement.TypeCode)!, placement.From);

    private ChildStory.StatusLine? Line(LegalStatusPeriod? status) =>
        status is null ? null : new(status.Code, codes.Say("legal-status", status.Code)!, status.From);

    private ChildStory.PlanLine? Line(ChildPlan? plan) =>
        plan is null ? null : new(plan.Kind, plan.From, codes.Say("abuse-category", plan.LatestCategory ?? plan.InitialCategory), plan.PreviousPlans);
}
