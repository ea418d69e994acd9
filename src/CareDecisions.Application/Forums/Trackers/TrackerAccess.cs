using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>
/// What of a forum's trackers the actor may see and write. Whoever sits, or whom the terms let write, sees every row; anybody else the
/// rows of children they may see. A row about a child whose record is closed to the reader does not exist for them.
/// </summary>
public sealed class TrackerAccess(CareDecisionsDb db, CaseAccess access, ForumAccess forums)
{
    public (Forum Forum, ForumTracker Tracker)? Find(string forumId, string key) =>
        forums.Policy.Find(forumId) is { IsEnabled: true } forum && forum.Tracker(key) is { } tracker ? (forum, tracker) : null;

    public bool Writes(Forum forum, ForumTracker tracker) => forums.Records(forum) || tracker.UpdatedBy.Any(access.Rights.Roles.Contains);

    /// <summary>Names of the roles that write, for a refusal.</summary>
    public IReadOnlyList<string> WhoWrite(Forum forum, ForumTracker tracker) => [.. forums.Names(tracker.UpdatedBy).Concat(forums.WhoRun(forum)).Distinct()];

    public IQueryable<TrackerRow> Rows(Forum forum, ForumTracker tracker)
    {
        var children = Children(forum, tracker);
        return db.TrackerRows.Where(row => row.ForumId == forum.Id && row.TrackerId == tracker.Id && children.Any(child => child.Id == row.ChildId));
    }

    /// <summary>The actions that decisions of the forum asked for, of the same children.</summary>
    public IQueryable<ForumAction> Actions(Forum forum, ForumTracker tracker)
    {
        var children = Children(forum, tracker);
        var decided = db.ForumDecisions.Where(decision => db.ForumRequests.Any(request => request.Id == decision.RequestId && request.ForumId == forum.Id)).Select(decision => decision.Id);
        return db.ForumActions.Where(action => decided.Contains(action.DecisionId) && children.Any(child => child.Id == action.ChildId));
    }

    /// <summary>The children who may be put on it: those the actor may see, and those whose request has come to the forum.</summary>
    public IQueryable<Child> MayBeTracked(Forum forum)
    {
        var mine = access.Children(Permission.ViewCase);
        var came = forums.Requests().Where(request => request.ForumId == forum.Id && request.State != RequestState.Draft);
        return access.NotClosed(db.Children).Where(child => mine.Any(one => one.Id == child.Id) || came.Any(request => request.ChildId == child.Id));
    }

    private IQueryable<Child> Children(Forum forum, ForumTracker tracker) =>
        forums.Sits(forum) || Writes(forum, tracker) ? access.NotClosed(db.Children) : access.Children(Permission.ViewCase);
}
