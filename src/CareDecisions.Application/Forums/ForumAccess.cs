using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// What the actor's roles open in forums: a role sits where a forum's terms give it a seat, and whoever sits sees the
/// requests that have come to that forum. Where the terms name no seat, the permissions alone say who runs it and who
/// records. A restricted child stays closed without a grant.
/// </summary>
public sealed class ForumAccess(CareDecisionsDb db, CaseAccess access, CurrentActor actor)
{
    private const string Chair = "panel-chair";
    private const string ViceChair = "panel-vice-chair";
    private const string Member = "panel-member";

    public ForumPolicy Policy => access.Pack.Forums;

    /// <summary>A forum's terms as they hold on a day: a value that the authority confirmed counts from its own day.</summary>
    public Forum On(Forum forum, DateOnly day) => access.PackOn(day).Forums.Find(forum.Id) ?? forum;

    /// <summary>Forums in which one of the actor's roles has a seat.</summary>
    public IReadOnlyList<string> Seats => [.. Policy.All.Where(forum => Sits(forum) || Runs(forum)).Select(forum => forum.Id)];

    /// <summary>Where the actor administers, chairs or stands in as chair.</summary>
    public bool Runs(Forum forum) => actor.Value.IsSystem
        || SeatsIn(forum).Any(seat => seat.Position is not (SeatPosition.Member or SeatPosition.Adviser))
        || (forum.Seats.Count == 0 && access.Rights.HasIn(Permission.BuildAgenda, forum.Id));

    /// <summary>Who writes down what happens at a meeting: whoever runs the forum, and whoever sits and may record its decisions.</summary>
    public bool Records(Forum forum) => Runs(forum) || (Sits(forum) && access.Rights.Has(Permission.RecordForumDecision));

    /// <summary>Names of the roles that run a forum, for a refusal.</summary>
    public IReadOnlyList<string> WhoRun(Forum forum) => Names(Running(forum));

    /// <summary>The roles that run a forum.</summary>
    public IEnumerable<string> Running(Forum forum) => forum.Seats.Count == 0
        ? access.Pack.Roles.Permissions[Permission.BuildAgenda].Grants.Where(grant => grant.Forums.Count == 0 || grant.Forums.Contains(forum.Id)).Select(grant => grant.Role)
        : forum.Seats.Where(seat => seat.Position is not (SeatPosition.Member or SeatPosition.Adviser)).Select(seat => seat.Role);

    /// <summary>The roles that may let work go on that a gate holds back: those the gate names, else those who agree outside the meeting and who chair.</summary>
    public static IReadOnlyList<string> MayLift(Forum forum, ForumGate gate) => gate.LiftedBy.Count > 0
        ? gate.LiftedBy
        : [.. forum.Agreements.SelectMany(one => one.Roles)
            .Concat(forum.Seats.Where(seat => seat.Position is SeatPosition.Chair or SeatPosition.CoChair or SeatPosition.ViceChair or SeatPosition.DeputyChair).Select(seat => seat.Role))
            .Distinct()];

    public bool Sits(Forum forum) => actor.Value.IsSystem || SeatsIn(forum).Any()
        || (forum.Seats.Count == 0 && access.Rights.HasIn(Permission.RecordForumDecision, forum.Id));

    /// <summary>The roles that the actor may sign for in a forum: their own, and those that their seat there gives.</summary>
    public IReadOnlySet<string> RolesIn(Forum forum)
    {
        var roles = new HashSet<string>(access.Rights.Roles, StringComparer.Ordinal);
        foreach (var seat in SeatsIn(forum))
        {
            roles.Add(seat.Position switch
            {
                SeatPosition.Chair or SeatPosition.CoChair => Chair,
                SeatPosition.ViceChair or SeatPosition.DeputyChair => ViceChair,
                SeatPosition.Administrator => seat.Role,
                _ => Member,
            });
        }

        return roles;
    }

    /// <summary>The roles whose holders answer for these in a forum: its chair is who sits there as such, as <see cref="RolesIn"/> has it; the other way round.</summary>
    public static IReadOnlyList<string> HoldersIn(Forum forum, IEnumerable<string> roles) => [.. roles.SelectMany(role =>
    {
        var seats = forum.Seats.Where(seat => role switch
        {
            Chair => seat.Position is SeatPosition.Chair or SeatPosition.CoChair,
            ViceChair => seat.Position is SeatPosition.ViceChair or SeatPosition.DeputyChair,
            _ => false,
        }).Select(seat => seat.Role).ToList();
        return seats.Count > 0 ? seats : [role];
    }).Distinct()];

    /// <summary>Names of roles, for people.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> roles) =>
        [.. roles.Select(access.Pack.Roles.NameOf).Distinct()];

    /// <summary>The requests the actor may open: of children they may see, and those that have come to a forum they sit in.</summary>
    public IQueryable<ForumRequest> Requests()
    {
        if (actor.Value.IsSystem)
        {
            return db.ForumRequests;
        }

        var seats = Seats;
        var mine = access.Children(Permission.ViewCase);
        var open = access.NotClosed(db.Children);
        return db.ForumRequests.Where(request => mine.Any(child => child.Id == request.ChildId)
            || (seats.Contains(request.ForumId) && request.State != RequestState.Draft && open.Any(child => child.Id == request.ChildId)));
    }

    /// <summary>The children whose dealings with a forum the actor may see: those they may see, and all that are not closed where they sit.</summary>
    public IQueryable<Child> ChildrenHeardBy(Forum forum) => actor.Value.IsSystem ? db.Children
        : Sits(forum) || Runs(forum) ? access.NotClosed(db.Children)
        : access.Children(Permission.ViewCase);

    /// <summary>The agreements made outside meetings that the actor may open: as with requests, once they are made.</summary>
    public IQueryable<OutsideAgreement> Agreements()
    {
        if (actor.Value.IsSystem)
        {
            return db.OutsideAgreements;
        }

        var seats = Seats;
        var mine = access.Children(Permission.ViewCase);
        var open = access.NotClosed(db.Children);
        return db.OutsideAgreements.Where(agreement => mine.Any(child => child.Id == agreement.ChildId)
            || (seats.Contains(agreement.ForumId) && agreement.State != AgreementState.Draft && agreement.State != AgreementState.Withdrawn
                && open.Any(child => child.Id == agreement.ChildId)));
    }

    /// <summary>An agreement about this child that the actor may open, to be changed, and what the terms say of it.</summary>
    /// <returns><see langword="null"/>: not there, or not for the actor to see.</returns>
    public async Task<(OutsideAgreement Agreement, AgreementTerms Terms)?> Find(AgreementId id, ChildId about, CancellationToken cancellationToken) =>
        await Agreements().SingleOrDefaultAsync(one => one.Id == id && one.ChildId == about, cancellationToken) is { } agreement
            && Policy.Find(agreement.ForumId)?.AgreementTerms(agreement.RuleId) is { } terms
            ? (agreement, terms)
            : null;

    /// <summary>The roles whose holders make up the forum: its seats; without seats, who builds and who records.</summary>
    public IReadOnlyList<string> Membership(Forum forum) => forum.Seats.Count > 0
        ? [.. forum.Seats.Select(seat => seat.Role).Distinct()]
        : [.. new[] { Permission.BuildAgenda, Permission.RecordForumDecision }.SelectMany(permission => access.Pack.Roles.Permissions[permission].Grants)
            .Where(grant => grant.Forums.Count == 0 || grant.Forums.Contains(forum.Id)).Select(grant => grant.Role).Distinct()];

    /// <summary>A request about this child that the actor may open, to be changed, and its forum.</summary>
    /// <returns><see langword="null"/>: not there, or not for the actor to see.</returns>
    public async Task<(ForumRequest Request, Forum Forum)?> Find(ForumRequestId id, ChildId about, CancellationToken cancellationToken) =>
        await Requests().SingleOrDefaultAsync(one => one.Id == id && one.ChildId == about, cancellationToken) is { } request && Policy.Find(request.ForumId) is { } forum
            ? (request, forum)
            : null;

    private IEnumerable<ForumSeat> SeatsIn(Forum forum) => forum.Seats.Where(seat => access.Rights.Roles.Contains(seat.Role));
}
