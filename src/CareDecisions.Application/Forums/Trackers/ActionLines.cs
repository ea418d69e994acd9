using System.Globalization;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>The rows of a tracker that are the actions its forum's decisions asked for.</summary>
public sealed class ActionLines(CareDecisionsDb db, CaseAccess access)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="tracker">Its columns.</param>
    /// <param name="actions">Those that the reader may see.</param>
    /// <param name="done">True for those that are done, the latest first; false for those that are not, the first due first.</param>
    /// <param name="today">London's date.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<TrackerLine>> Of(ForumTracker tracker, IQueryable<ForumAction> actions, bool done, DateOnly today, CancellationToken cancellationToken)
    {
        var mine = access.Children(Permission.ViewCase);
        var all =
            from action in actions
            where (action.DoneOn != null) == done
            join child in db.Children on action.ChildId equals child.Id
            join decision in db.ForumDecisions on action.DecisionId equals decision.Id
            join meeting in db.ForumMeetings on decision.MeetingId equals (ForumMeetingId?)meeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            select new
            {
                Action = action,
                child.GivenName,
                child.FamilyName,
                child.PreferredName,
                child.Reference,
                decision.RecordedAt,
                Met = (DateOnly?)meeting!.Date,
                IsMine = mine.Any(one => one.Id == action.ChildId),
                Progress = db.ActionNotes.Where(note => note.ActionId == action.Id).OrderByDescending(note => note.At).Select(note => note.Words).FirstOrDefault(),
            };
        var ordered = done ? all.OrderByDescending(one => one.Action.DoneOn).ThenByDescending(one => one.Action.Id) : all.OrderBy(one => one.Action.DueOn).ThenBy(one => one.Action.Id);
        var found = await ordered.AsNoTracking().Take(TrackerLines.Most).ToListAsync(cancellationToken);
        return
        [
            .. from one in found
               let name = ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference)
               select new TrackerLine(
                   one.Action.Id, one.Action.ChildId, name, null, Cells(tracker, one.Action, name, one.Met ?? one.RecordedAt.LondonDate(), one.Progress), new Dictionary<string, int>(), State(one.Action, today), [one.Action.ChildId]) { IsLinked = one.IsMine },
        ];
    }

    private static Dictionary<string, string> Cells(ForumTracker tracker, ForumAction action, string child, DateOnly decidedOn, string? progress) =>
        tracker.Columns.ToDictionary(
            column => column.Id,
            column => column.Feed switch
            {
                TrackerFeed.Child => child,
                TrackerFeed.DecidedOn => FeedWords.Day(decidedOn),
                TrackerFeed.Action => action.Text,
                TrackerFeed.ActionOwner => action.Owner,
                TrackerFeed.ActionDue => FeedWords.Day(action.DueOn),
                TrackerFeed.ActionState => action.DoneOn is null ? "Not done" : "Done",
                TrackerFeed.ActionDoneOn => FeedWords.Day(action.DoneOn),
                TrackerFeed.ActionEvidence => action.Evidence ?? "",
                TrackerFeed.ActionProgress => progress ?? "",
                _ => "",
            },
            StringComparer.Ordinal);

    private static TrackerState State(ForumAction action, DateOnly today) => action.DoneOn is null
        ? new TrackerState(action.DueOn, action.DueOn < today, $"The decision asked for it by {action.DueOn.ToString("d MMMM yyyy", English)}.", null, [])
        : new TrackerState(null, false, null, null, []);
}
