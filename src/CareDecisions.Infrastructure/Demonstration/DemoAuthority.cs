using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.People;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Infrastructure.Demonstration;

/// <summary>
/// Fills the current authority with invented people and children, relative to today. An authority that has staff is left
/// as it is. All or nothing: one transaction, with an audit row for each part of it.
/// </summary>
public sealed class DemoAuthority(
    CareDecisionsDb db,
    UserManager<StaffMember> people,
    CurrentAuthority authority,
    IPackLibrary packs,
    Engines engines,
    ClockKeeper clocks,
    ChangeAudit audit,
    TimeProvider clock)
{
    private const string Action = "SeedDemonstration";
    private const int ChildrenAtATime = 60;

    /// <returns>What was added; nothing where the authority has staff already.</returns>
    public async Task<DemoAdded> Seed(IProgress<DemoAdded>? progress, CancellationToken cancellationToken = default)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return default;
        }

        var pack = packs.Get(authority.Entry.Pack);
        var teams = new DemoTeams(pack);
        var families = new DemoChildren(authority.Entry, pack, teams, engines.For(pack.Id), clock.GetUtcNow()).Invent();
        db.Changes.IsPaused = true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var deciding = pack.Roles.Permissions[Permission.DecideReferral].Grants.Where(grant => grant.Mode == GrantMode.Decide).Select(grant => grant.Role);
        var staff = await Appoint(families, teams, [.. deciding.Distinct()], cancellationToken);
        var added = await AddChildren(families, staff, progress, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    private async Task<DemoStaff> Appoint(
        IReadOnlyList<IReadOnlyList<DemoChild>> families, DemoTeams teams, IReadOnlyList<string> decideReferrals, CancellationToken cancellationToken)
    {
        db.Teams.AddRange(teams.All);
        await db.SaveChangesAsync(cancellationToken);
        var staff = new DemoStaff(db, people, authority.Entry, teams, decideReferrals, clock.GetUtcNow());
        await staff.Appoint(DemoCaseloads.WorkersNeeded(families.SelectMany(family => family), teams));
        db.ForumMeetings.AddRange(DemoForums.Meetings(packs.Get(authority.Entry.Pack), clock.LondonToday()));
        await db.SaveChangesAsync(cancellationToken);
        await audit.Append(Row($"{teams.All.Count} teams and {staff.Count} invented members of staff"), cancellationToken);
        db.ChangeTracker.Clear();
        return staff;
    }

    private async Task<DemoAdded> AddChildren(
        IReadOnlyList<IReadOnlyList<DemoChild>> families, DemoStaff staff, IProgress<DemoAdded>? progress, CancellationToken cancellationToken)
    {
        var workers = DemoCaseloads.Share(families, staff);
        var record = new DemoRecord(db, staff, workers);
        var total = families.Sum(family => family.Count);
        var added = new DemoAdded(staff.Count, 0, total);
        foreach (var part in Parts(families))
        {
            var around = part.SelectMany(record.Add).ToList();
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var ids = part.SelectMany(family => family).Select(child => child.Id).ToList();
            await SearchIndex.Refresh(db, ids, cancellationToken);
            await SearchIndex.Refresh(db, around, cancellationToken);
            await clocks.Recompute(ids, null, cancellationToken);
            await audit.Append(Row($"{ids.Count} invented children"), cancellationToken);
            db.ChangeTracker.Clear();
            added = added with { Children = added.Children + ids.Count };
            progress?.Report(added);
        }

        await AddForumLife(staff, workers, cancellationToken);
        return added;
    }

    private async Task AddForumLife(DemoStaff staff, IReadOnlyDictionary<DemoChild, StaffMember> workers, CancellationToken cancellationToken)
    {
        var grown = await new DemoForumLife(db, staff, packs.Get(authority.Entry.Pack), clock.GetUtcNow()).Add(workers, cancellationToken);
        db.ChangeTracker.Clear();
        await clocks.Recompute(grown, null, cancellationToken);
        await audit.Append(Row("Invented requests, decisions and agreements of forums"), cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static ChangeToAudit Row(string what) => new(Action, AuditKind.Change) { Reason = what };

    /// <summary>Whole families at a time.</summary>
    private static IEnumerable<List<IReadOnlyList<DemoChild>>> Parts(IEnumerable<IReadOnlyList<DemoChild>> families)
    {
        var part = new List<IReadOnlyList<DemoChild>>();
        foreach (var family in families)
        {
            part.Add(family);
            if (part.Sum(one => one.Count) >= ChildrenAtATime)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }
}

/// <summary>What a demonstration has added so far, and how many children it will have.</summary>
public readonly record struct DemoAdded(int Staff, int Children, int ChildrenInAll);
