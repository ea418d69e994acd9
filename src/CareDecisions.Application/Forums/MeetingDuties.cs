using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What the terms want during and after a meeting, and its papers before: by when, counted from what, and whether it was done in time.</summary>
public sealed class MeetingDuties(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>The duties of a meeting, soonest first; none where it was cancelled, and nothing to be decided where nothing is on the agenda.</summary>
    /// <param name="forum">The forum.</param>
    /// <param name="meeting">Its meeting.</param>
    /// <param name="isOpen">True where it is known that an item still waits to be decided, so that nobody has to ask.</param>
    public async Task<IReadOnlyList<MeetingDuty>> Of(Forum forum, ForumMeeting meeting, bool isOpen, CancellationToken cancellationToken)
    {
        var rules = Rules(forum, meeting);
        if (rules.Count == 0)
        {
            return [];
        }

        var steps = rules.TrueForAll(one => one.Rule.KeptBy == KeptBy.Decisions)
            ? []
            : await db.MeetingSteps.AsNoTracking().Where(one => one.MeetingId == meeting.Id).OrderBy(one => one.HappenedAt).Take(Most).ToListAsync(cancellationToken);
        IReadOnlyList<RequestState> items = isOpen ? [RequestState.OnAgenda]
            : rules.Exists(one => one.Rule.KeptBy == KeptBy.Decisions) ? await Items(meeting.Id, cancellationToken)
            : [];
        var decided = items is [RequestState.Decided] ? await Decided(meeting.Id, cancellationToken) : null;
        return [.. rules.Where(one => one.Rule.KeptBy != KeptBy.Decisions || items.Count > 0).Select(one => DutyOf(one, forum, meeting, one.Rule.KeptBy switch
        {
            KeptBy.Decisions => decided,
            KeptBy.Minutes => DoneBy(steps, MeetingStep.Minutes),
            KeptBy.Papers => DoneBy(steps, MeetingStep.Papers),
            _ => DoneBy(steps, one.Rule.Id),
        }))];
    }

    /// <summary>The same for one child's decision: what is kept by deciding is kept once theirs is recorded. What was said of the meeting, and who said it,
    /// may be about another child and stays with the meeting.</summary>
    public async Task<IReadOnlyList<MeetingDuty>> Of(Forum forum, ForumMeeting meeting, ForumDecision decision, CancellationToken cancellationToken)
    {
        var steps = await db.MeetingSteps.AsNoTracking().Where(one => one.MeetingId == meeting.Id).OrderBy(one => one.HappenedAt).Take(Most).ToListAsync(cancellationToken);
        return [.. Rules(forum, meeting).Where(one => one.Rule.KeptBy != KeptBy.Papers).Select(one => DutyOf(one, forum, meeting, one.Rule.KeptBy switch
        {
            KeptBy.Decisions => new Kept(decision.RecordedAt, decision.RecordedBy, null),
            KeptBy.Minutes => When(DoneBy(steps, MeetingStep.Minutes)),
            _ => When(DoneBy(steps, one.Rule.Id)),
        }))];

        static Kept? When(Kept? done) => done is null ? null : new Kept(done.At, null, null);
    }

    private List<MeetingDeadline> Rules(Forum forum, ForumMeeting meeting) => meeting.State == MeetingState.Cancelled
        ? []
        : [.. ForumDeadlines.Around(forums.On(forum, meeting.Date), meeting.Times, access.Pack.Calendar).Where(one => one.AppliesTo.Count == 0 && (IsAfter(one.Rule.Deadline!) || one.Rule.KeptBy == KeptBy.Papers))];

    private static bool IsAfter(ForumDeadline deadline) => deadline
        is ForumDeadline.DuringMeeting or ForumDeadline.WeekdayAfter or ForumDeadline.Offset { Direction: DueDirection.After };

    private Task<List<RequestState>> Items(ForumMeetingId meeting, CancellationToken cancellationToken) => db.ForumRequests
        .Where(one => one.MeetingId == meeting && (one.State == RequestState.OnAgenda || one.State == RequestState.Decided))
        .Select(one => one.State).Distinct().ToListAsync(cancellationToken);

    /// <summary>When the last item of the agenda was decided.</summary>
    private Task<Kept?> Decided(ForumMeetingId meeting, CancellationToken cancellationToken) => db.ForumDecisions.Where(one => one.MeetingId == meeting).OrderByDescending(one => one.RecordedAt)
            .Select(one => new Kept(one.RecordedAt, one.RecordedBy, null)).FirstOrDefaultAsync(cancellationToken);

    private static Kept? DoneBy(List<MeetingStep> steps, string what) => steps.Find(step => step.What == what) is { } done ? new Kept(done.HappenedAt, done.By, done.Words) : null;

    private MeetingDuty DutyOf(MeetingDeadline one, Forum forum, ForumMeeting meeting, Kept? done)
    {
        var now = clock.GetUtcNow();
        return new MeetingDuty
        {
            Rule = one.Rule,
            Why = DeadlineWords.Of(one.Rule.Deadline!, anchor => Anchor(anchor, meeting)),
            Who = forums.Names(ForumAccess.HoldersIn(forum, one.Rule.Responsible)),
            Due = one.Due,
            DoneAt = done?.At,
            DoneBy = done?.By,
            Words = done?.Words,
            IsLate = done is { } kept ? one.Due.IsOverAt(kept.At, kept.At.LondonDate()) : one.Due.IsOverAt(now, now.LondonDate()),
        };
    }

    private static string Anchor(string anchor, ForumMeeting meeting) => anchor switch
    {
        ForumDeadline.MeetingStart => $"the start of the meeting ({meeting.Date:d MMMM yyyy}, {meeting.Start:HH:mm})",
        ForumDeadline.MeetingEnd => $"the end of the meeting ({meeting.Date:d MMMM yyyy}, {meeting.End:HH:mm})",
        _ => $"the meeting of {meeting.Date:d MMMM yyyy}",
    };

    private sealed record Kept(DateTimeOffset At, string? By, string? Words);
}

/// <summary>One thing that the terms want during or after a meeting, or its papers before it.</summary>
public sealed record MeetingDuty
{
    public required ForumRule Rule { get; init; }

    /// <summary>What it counts from.</summary>
    public required string Why { get; init; }

    /// <summary>Names of the roles that answer for it.</summary>
    public required IReadOnlyList<string> Who { get; init; }

    public required DueMoment Due { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public string? DoneBy { get; init; }

    public string? Words { get; init; }

    /// <summary>Done, or still to do, after its time.</summary>
    public bool IsLate { get; init; }

    /// <summary>Nothing that the product records shows it: somebody says that it was done.</summary>
    public bool IsSaid => Rule.KeptBy is null;
}
