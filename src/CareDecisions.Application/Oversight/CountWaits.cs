using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Referrals;
using CareDecisions.Application.Restrictions;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Oversight;

/// <summary>How much waits for a person, of each kind that their roles open: what a day begins with.</summary>
[OpenTo(Audience.SignedIn, "Each figure is of what the reader's own roles open; nobody is named.")]
public static class CountWaits
{
    public sealed record Query : IQuery<View>;

    /// <param name="Waits">Those of which there are any, what cannot wait first.</param>
    public sealed record View(IReadOnlyList<Wait> Waits);

    public sealed record Wait(WaitKind What, int Count);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, WaitSources sources, SessionStanding standing, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        // Jobs run at night: a failure of yesterday evening is this morning's.
        private static readonly TimeSpan FailedSince = TimeSpan.FromDays(1);

        /// <summary>In two round trips, and one more for each form that an administrator changed and a record waits on.</summary>
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var (me, now, rights) = (actor.Value.StaffId, clock.GetUtcNow(), access.Rights);
            var (today, yesterday) = (now.LondonDate(), now - FailedSince);
            var (records, seats) = (await sources.Records.Of([], cancellationToken), sources.Forums.Seats);
            var (visible, restrictions) = (access.Children(Permission.ViewCase), ListRestrictions.Due(db, access, today));
            var late = new ClockFilter { States = [ClockStanding.Late, ClockStanding.Overdue] }.Apply(db.Clocks, access.Pack, now);
            var standards = access.Pack.StandardsOf(rights.Titles);
            var mine = visible.Where(child => child.ResponsibleWorkerId == me && child.IsOpen);
            var (referrals, unallocated) = (ListReferrals.Inbox(sources.Referrals), ListUnallocated.Waiting(db, access));
            var (actions, requests) = (ListActions.Mine(db, me), sources.Forums.Requests());
            var (decides, jobs) = (rights.Has(Permission.DecideReferral), rights.Has(Permission.ViewJobs));
            var found = await db.Users.Where(person => person.Id == me).Select(person => new
            {
                Referrals = referrals.Count(one => decides),
                Unallocated = unallocated.Count(),
                Late = late.Count(one => EF.Parameter(standards).Contains(one.StandardId) && mine.Any(child => child.Id == one.ChildId)),
                Records = records.Count(),
                Meetings = db.ForumMeetings.Count(one => one.Date == today && one.State == MeetingState.Planned && seats.Contains(one.ForumId)),
                Requests = requests.Count(one => one.State == RequestState.Approved && seats.Contains(one.ForumId)),
                Actions = actions.Count(one => visible.Any(child => child.Id == one.ChildId)),
                Restrictions = restrictions.Count(),
                Jobs = db.JobRuns.Count(run => jobs && run.Succeeded == false && run.StartedAt > yesterday),
            }).SingleOrDefaultAsync(cancellationToken);
            IReadOnlyList<Wait> waits = found is null ? [] :
            [
                new Wait(WaitKind.Referrals, found.Referrals),
                new Wait(WaitKind.Unallocated, found.Unallocated),
                new Wait(WaitKind.LateClocks, found.Late),
                new Wait(WaitKind.Records, found.Records),
                new Wait(WaitKind.Meetings, found.Meetings),
                new Wait(WaitKind.Requests, found.Requests),
                new Wait(WaitKind.Actions, found.Actions),
                new Wait(WaitKind.Restrictions, found.Restrictions),
                new Wait(WaitKind.FailedJobs, found.Jobs),
                new Wait(WaitKind.Alerts, rights.Has(Permission.ViewAlerts) ? standing.UnreadAlerts : 0),
            ];
            return new View([.. waits.Where(wait => wait.Count > 0)]);
        }
    }
}

/// <summary>Where the lists that are counted take their rows from.</summary>
public sealed record WaitSources(WaitingRecords Records, ReferralAccess Referrals, ForumAccess Forums);

/// <summary>What can wait for somebody.</summary>
public enum WaitKind
{
    /// <summary>To be decided, sent on or answered.</summary>
    Referrals,

    /// <summary>Children whom no worker is responsible for.</summary>
    Unallocated,

    /// <summary>Clocks of one's own children that one's role has to meet and that have run out.</summary>
    LateClocks,

    /// <summary>To sign off, to change, to finish.</summary>
    Records,

    /// <summary>Of forums in which one sits, today.</summary>
    Meetings,

    /// <summary>Approved, and on no agenda yet, in forums in which one sits.</summary>
    Requests,

    /// <summary>What forums asked.</summary>
    Actions,

    /// <summary>Restricted records that are to be looked at again.</summary>
    Restrictions,

    /// <summary>Of the last 24 hours.</summary>
    FailedJobs,

    Alerts,
}
