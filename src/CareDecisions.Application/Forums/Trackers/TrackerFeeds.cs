using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>Reads from the record what fills a tracker's columns: one question for each kind of thing that its columns ask for.</summary>
public sealed class TrackerFeeds(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TrackerAccess trackers, CodeBook codes)
{
    private const int Most = TrackerLines.Most * 4;
    private const string Became = "ChildBecameLookedAfter";
    private const string Ceased = "ChildCeasedToBeLookedAfter";

    /// <param name="ids">The children; each is one whom the reader may see here.</param>
    public async Task<IReadOnlyDictionary<ChildId, FedChild>> Of(Forum forum, ForumTracker tracker, IQueryable<ChildId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var wanted = tracker.Columns.Select(column => column.Feed).OfType<TrackerFeed>().ToHashSet();
        var children = await (
            from child in db.Children
            where ids.Contains(child.Id)
            join team in db.Teams on child.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            select new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference, child.DateOfBirth, Team = (string?)team!.Name })
            .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
        var statuses = wanted.Overlaps([TrackerFeed.LegalStatus, TrackerFeed.LegalStatusFrom, TrackerFeed.LegalStatusMonths]) ? await Statuses(ids, today, cancellationToken) : [];
        var placements = wanted.Overlaps([TrackerFeed.PlacementKind, TrackerFeed.PlacementFrom]) ? await Placements(ids, today, cancellationToken) : [];
        var events = wanted.Contains(TrackerFeed.LastEvent) ? await Events(tracker, ids, cancellationToken) : [];
        var decisions = wanted.Overlaps([TrackerFeed.LastDecision, TrackerFeed.DecidedOn, TrackerFeed.NextDate]) ? await Decisions(forum, ids, cancellationToken) : [];
        var requests = wanted.Overlaps([TrackerFeed.NextDate, TrackerFeed.RequestOn]) ? await Requests(forum, ids, today, cancellationToken) : [];
        var costs = wanted.Overlaps([TrackerFeed.WeeklyCost, TrackerFeed.Funding]) ? await Costs(ids, today, cancellationToken) : [];
        var siblings = wanted.Contains(TrackerFeed.Siblings) ? await Siblings(forum, tracker, ids, cancellationToken) : null;
        return children.ToDictionary(child => child.Id, child =>
        {
            var decided = decisions.GetValueOrDefault(child.Id);
            var request = requests.GetValueOrDefault(child.Id);
            var happened = events.GetValueOrDefault(child.Id) ?? [];
            return new FedChild
            {
                Id = child.Id,
                Name = ChildName.Display(child.GivenName, child.FamilyName, child.PreferredName, child.Reference),
                FamilyName = child.FamilyName,
                Born = child.DateOfBirth,
                Team = child.Team,
                LegalStatus = statuses.TryGetValue(child.Id, out var status) ? status : null,
                Placement = placements.TryGetValue(child.Id, out var placement) ? placement : null,
                Events = happened,
                LookedAfterSince = LookedAfterSince(happened),
                LastDecision = decided is null ? null : (decided.Words, decided.On),
                NextDate = new[] { request?.Meeting, decided?.ReturnOn >= today ? decided?.ReturnOn : null }.Where(day => day is not null).Min(),
                RequestOn = request?.On,
                Cost = costs.TryGetValue(child.Id, out var cost) ? cost : null,
                Siblings = [.. siblings?[child.Id] ?? []],
            };
        });
    }

    private async Task<Dictionary<ChildId, (string, DateOnly)>> Statuses(IQueryable<ChildId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await db.LegalStatuses.AsNoTracking().Where(one => ids.Contains(one.ChildId) && one.From <= today && (one.To == null || one.To > today))
            .OrderBy(one => one.From).Select(one => new { one.ChildId, one.Code, one.From }).Take(Most).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ChildId).ToDictionary(group => group.Key, group => (Said("legal-status", group.Last().Code), group.Last().From));
    }

    private async Task<Dictionary<ChildId, (string, DateOnly)>> Placements(IQueryable<ChildId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await db.Placements.AsNoTracking().Where(one => ids.Contains(one.ChildId) && one.From <= today && (one.To == null || one.To > today))
            .OrderBy(one => one.From).Select(one => new { one.ChildId, one.TypeCode, one.From }).Take(Most).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ChildId).ToDictionary(group => group.Key, group => (Said("placement", group.Last().TypeCode), group.Last().From));
    }

    private async Task<Dictionary<ChildId, Dictionary<string, DateOnly>>> Events(ForumTracker tracker, IQueryable<ChildId> ids, CancellationToken cancellationToken)
    {
        var types = tracker.Columns.Select(column => column.Event).OfType<string>().Concat([Became, Ceased]).Distinct().ToList();
        var found = await db.Standing().Where(one => ids.Contains(one.ChildId) && types.Contains(one.Type))
            .GroupBy(one => new { one.ChildId, one.Type })
            .Select(group => new { group.Key.ChildId, group.Key.Type, At = group.Max(one => one.HappenedAt) })
            .Take(Most * 4).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ChildId)
            .ToDictionary(group => group.Key, group => group.ToDictionary(one => one.Type, one => one.At.LondonDate(), StringComparer.Ordinal));
    }

    private static DateOnly? LookedAfterSince(Dictionary<string, DateOnly> happened) =>
        happened.TryGetValue(Became, out var became) && !(happened.TryGetValue(Ceased, out var ceased) && ceased > became) ? became : null;

    private async Task<Dictionary<ChildId, Decided>> Decisions(Forum forum, IQueryable<ChildId> ids, CancellationToken cancellationToken)
    {
        var of = db.ForumDecisions.Where(one => db.ForumRequests.Any(request => request.Id == one.RequestId && request.ForumId == forum.Id));
        var found = await (
            from one in of
            where ids.Contains(one.ChildId) && !of.Any(later => later.ChildId == one.ChildId && later.RecordedAt > one.RecordedAt)
            join meeting in db.ForumMeetings on one.MeetingId equals (ForumMeetingId?)meeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            orderby one.Id
            select new { one.ChildId, one.Outcome, one.RecordedAt, one.ReturnOn, Met = (DateOnly?)meeting!.Date })
            .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ChildId).ToDictionary(
            group => group.Key,
            group => new Decided(Outcome(group.Last().Outcome), group.Last().Met ?? group.Last().RecordedAt.LondonDate(), group.Max(one => one.ReturnOn)));
    }

    private async Task<Dictionary<ChildId, Came>> Requests(Forum forum, IQueryable<ChildId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await (
            from request in db.ForumRequests
            where request.ForumId == forum.Id && ids.Contains(request.ChildId) && request.SubmittedAt != null && request.State != RequestState.Withdrawn
            join meeting in db.ForumMeetings on request.MeetingId equals (ForumMeetingId?)meeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            select new { request.ChildId, request.SubmittedAt, request.State, On = (DateOnly?)meeting!.Date })
            .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
        return found.GroupBy(one => one.ChildId).ToDictionary(
            group => group.Key,
            group => new Came(
                group.Max(one => one.SubmittedAt)?.LondonDate(),
                group.Where(one => one.State != RequestState.Decided && one.On >= today).Min(one => one.On)));
    }

    /// <summary>
    /// Only of requests that the reader may open. What was agreed for a time that is over, or ended by a later decision on the same thing,
    /// costs nothing any more. Where shares are written they say who pays, and the words of the decision do not.
    /// </summary>
    private async Task<Dictionary<ChildId, (decimal, string?)>> Costs(IQueryable<ChildId> ids, DateOnly today, CancellationToken cancellationToken)
    {
        var (agreed, ending) = (forums.Policy.Words.Agreeing, forums.Policy.Words.Ending);
        var found = await (
            from request in forums.Requests()
            where ids.Contains(request.ChildId)
            join one in db.ForumDecisions on request.Id equals one.RequestId
            where (one.WeeklyCost != null && agreed.Contains(one.Outcome)) || ending.Contains(one.Outcome)
            orderby one.RecordedAt, one.Id
            select new { one.Id, one.ChildId, one.RecordedAt, request.ForumId, request.DecisionKey, one.Outcome, one.WeeklyCost, one.FundedBy, one.Until })
            .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
        var written = (await db.DecisionShares.AsNoTracking().Where(one => ids.Contains(one.ChildId))
            .OrderBy(one => one.At).ThenBy(one => one.Id).Take(Most).ToListAsync(cancellationToken)).ToLookup(one => one.DecisionId);
        return found.Where(one => one.WeeklyCost > 0 || ending.Contains(one.Outcome))
            .GroupBy(one => (one.ChildId, one.ForumId, one.DecisionKey))
            .Select(group => group.Last())
            .Where(one => !ending.Contains(one.Outcome) && !(one.Until < today))
            .OrderBy(one => one.RecordedAt)
            .GroupBy(one => one.ChildId)
            .ToDictionary(group => group.Key, group => Cost(group.Last().WeeklyCost!.Value, Paid([.. written[group.Last().Id]]) ?? group.Last().FundedBy));
    }

    private static (decimal Weekly, string? FundedBy) Cost(decimal weekly, string? fundedBy) => (weekly, fundedBy);

    /// <summary>The shares that were written last, in words; <see langword="null"/>: none are written.</summary>
    private string? Paid(IReadOnlyList<DecisionShare> inOrder) =>
        inOrder is [.., var last] ? string.Join(", ", inOrder.Where(one => one.Together == last.Together).Select(Paid)) : null;

    /// <summary>"Health £600.00 a week".</summary>
    private string Paid(DecisionShare share)
    {
        var source = forums.Policy.Words.Lists.GetValueOrDefault("funding_sources", []).FirstOrDefault(one => one.Id == share.Source)?.Name ?? share.Source;
        return share.Weekly > 0 ? $"{source} £{share.Weekly:#,##0.00} a week" : $"{source} £{share.OneOff:#,##0.00} once";
    }

    /// <summary>Those whom the reader may see, by their own scope or because they are on this tracker too and the reader sits or writes in it.</summary>
    private async Task<ILookup<ChildId, (ChildId Id, string Name)>> Siblings(
        Forum forum, ForumTracker tracker, IQueryable<ChildId> ids, CancellationToken cancellationToken)
    {
        var (mine, tracked) = (access.Children(Permission.ViewCase), trackers.Rows(forum, tracker));
        var open = db.Children.Where(child => mine.Any(one => one.Id == child.Id) || tracked.Any(row => row.ChildId == child.Id));
        var ties = db.Relationships.Where(tie => Relationship.OfSiblings.Contains(tie.Kind) && tie.OtherChildId != null && tie.Until == null);
        var pairs = ties.Where(tie => ids.Contains(tie.ChildId)).Select(tie => new { Of = tie.ChildId, Sibling = tie.OtherChildId!.Value })
            .Union(ties.Where(tie => ids.Contains(tie.OtherChildId!.Value)).Select(tie => new { Of = tie.OtherChildId!.Value, Sibling = tie.ChildId }));
        var found = await (from pair in pairs join child in open on pair.Sibling equals child.Id select new { pair.Of, child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference })
            .Take(Most).ToListAsync(cancellationToken);
        return found.ToLookup(one => one.Of, one => (one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference)));
    }

    private string Said(string set, string code) => codes.Say(set, code) is { Length: > 0 } words ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : code;

    private string Outcome(string id) => forums.Policy.Words.Outcomes.FirstOrDefault(outcome => outcome.Id == id)?.Name ?? id;

    private sealed record Decided(string Words, DateOnly On, DateOnly? ReturnOn);

    private sealed record Came(DateOnly? On, DateOnly? Meeting);
}
