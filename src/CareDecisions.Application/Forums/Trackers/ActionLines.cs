using System.Globalization;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>The rows of a tracker that are the actions its forum's decisions asked for.</summary>
public sealed class ActionLines(CareDecisionsDb db)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public async Task<IReadOnlyList<TrackerLine>> Of(ForumTracker tracker, IQueryable<ForumAction> actions, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await (
            from action in actions
            join child in db.Children on action.ChildId equals child.Id
            join decision in db.ForumDecisions on action.DecisionId equals decision.Id
            orderby action.DueOn, action.Id
            select new
            {
                Action = action,
                child.GivenName,
                child.FamilyName,
                child.PreferredName,
                child.Reference,
                decision.RecordedAt,
                Progress = db.ActionNotes.Where(note => note.ActionId == action.Id).OrderByDescending(note => note.At).Select(note => note.Words).FirstOrDefault(),
            })
            .AsNoTracking().Take(TrackerLines.Most).ToListAsync(cancellationToken);
        return
        [
            .. from one in found
               let name = ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference)
               select new TrackerLine(
                   one.Action.Id, one.Action.ChildId, name, null, Cells(tracker, one.Action, name, one.RecordedAt.LondonDate(), one.Progress), new Dictionary<string, int>(), State(one.Action, today), [one.Action.ChildId]),
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
