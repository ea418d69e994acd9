using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Tells everybody who is asked to come for an item when that is, and whom the forum's terms name for it. Done again it tells only those
/// whose time has changed.
/// </summary>
[Requires(Permission.BuildAgenda)]
public static class TellTimes
{
    public sealed record Command(ForumMeetingId Id) : ICommand<Told>;

    /// <param name="Items">Items for which somebody comes.</param>
    /// <param name="Yourself">Names of those without an account whose time is new: somebody has to tell them.</param>
    public sealed record Told(int Items, IReadOnlyList<string> Yourself);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, Notices notices) : IRequestHandler<Command, Result<Told>>
    {
        private const string Worker = "social-worker";
        private const int Most = 1000;

        public async Task<Result<Told>> Handle(Command command, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum)
            {
                return Result<Told>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (meeting.State != MeetingState.Planned)
            {
                return new MeetingIsOver(meeting.State);
            }

            var slots = await AgendaSlots.Of(db, meeting, cancellationToken);
            var items = await Items(slots, forum, cancellationToken);
            var (told, yourself) = (0, new List<string>());
            foreach (var (slot, invited, named) in items)
            {
                var time = $"{meeting.Date:d MMMM yyyy}{(slot.At is { } at ? $" at {at:HH:mm}" : "")}";
                var changed = invited.Where(one => one.Tell(time)).ToList();
                yourself.AddRange(changed.Where(one => one.StaffId is null).Select(one => one.Name));
                told += invited.Count > 0 || named.Count > 0 ? 1 : 0;
                // Who is asked to come hears of every change, also of one back; whom the terms name, of each time once.
                await notices.Tell(changed.Select(one => one.StaffId).OfType<Guid>(), Of($"time/{slot.Id}/{Guid.CreateVersion7():N}", forum, meeting, time), cancellationToken);
                await notices.Tell(named.Except(invited.Select(one => one.StaffId).OfType<Guid>()), Of($"time/{slot.Id}/{time}", forum, meeting, time), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Told(told, [.. yourself.Distinct()]);
        }

        private static Note Of(string key, Forum forum, ForumMeeting meeting, string time) => new(
            key, "A panel hears an item of yours", $"{forum.ShortName} hears an item you are asked to come for on {time}.", $"forums/meetings/{meeting.Id}");

        private async Task<IReadOnlyList<(Slot Slot, List<ItemInvitation> Invited, List<Guid> Named)>> Items(IReadOnlyList<Slot> slots, Forum forum, CancellationToken cancellationToken)
        {
            var ids = slots.Select(slot => slot.Id).ToList();
            var invited = (await db.ItemInvitations.Where(one => ids.Contains(one.RequestId)).OrderBy(one => one.Name).Take(Most).ToListAsync(cancellationToken)).ToLookup(one => one.RequestId);
            var roles = forum.Rules.Where(rule => rule.TellsOfATime).SelectMany(rule => rule.Details).Where(detail => detail.Member == "to").SelectMany(detail => detail.Values).ToHashSet();
            var children = await (
                from request in db.ForumRequests
                where ids.Contains(request.Id) && request.State == RequestState.OnAgenda
                join child in db.Children on request.ChildId equals child.Id
                orderby request.Id
                select new { request.Id, child.ResponsibleWorkerId, child.TeamId }).Take(Most).ToDictionaryAsync(one => one.Id, cancellationToken);
            var ofTeam = await OfTheTeams(roles, [.. children.Values.Select(one => one.TeamId).Distinct()], cancellationToken);
            return
            [
                .. from slot in slots
                   where children.ContainsKey(slot.Id)
                   let child = children[slot.Id]
                   let worker = roles.Contains(Worker) ? child.ResponsibleWorkerId : null
                   select (slot, invited[slot.Id].ToList(), ofTeam[child.TeamId].Append(worker ?? Guid.Empty).Where(id => id != Guid.Empty).ToList()),
            ];
        }

        /// <summary>Holders of the roles, by the team they are in.</summary>
        private async Task<ILookup<TeamId?, Guid>> OfTheTeams(IReadOnlySet<string> roles, IReadOnlyList<TeamId?> teams, CancellationToken cancellationToken)
        {
            var wanted = roles.Where(role => role != Worker).ToList();
            var holders = wanted.Count == 0 ? [] : await notices.Holders(wanted, cancellationToken);
            var found = holders.Count == 0 ? [] : await db.Users.Where(person => holders.Contains(person.Id) && person.TeamId != null && teams.Contains(person.TeamId))
                .OrderBy(person => person.Id).Select(person => new { person.Id, person.TeamId }).Take(Most).ToListAsync(cancellationToken);
            return found.ToLookup(one => one.TeamId, one => one.Id);
        }
    }
}
