using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Who sits in a forum now and later, who sat, and which seats of its terms nobody takes.</summary>
[OpenTo(Audience.SignedIn, "Who sits on a panel is no secret to staff, and no child is named.")]
public static class ListMembers
{
    public sealed record Query(string ForumId) : IQuery<View>;

    /// <param name="Current">Those who sit today or will, chairs first; a delegate follows their member.</param>
    /// <param name="Past">Those whose last day is over, the latest first.</param>
    /// <param name="Seats">The seats of the terms, with what is said of standing in.</param>
    /// <param name="Runs">Whether the reader may name members.</param>
    public sealed record View(Forum Forum, IReadOnlyList<ForumMember> Current, IReadOnlyList<ForumMember> Past, IReadOnlyList<Seat> Seats, bool Runs, DateOnly Today);

    /// <param name="Id">Id of its rule.</param>
    /// <param name="Name">The role that sits, and what it does there.</param>
    /// <param name="IsTaken">Somebody is named for it.</param>
    /// <param name="MayStandIn">Who may stand in, in the terms' words; <see langword="null"/>: they do not say.</param>
    public sealed record Seat(string Id, string Name, bool IsTaken, string? MayStandIn);

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 300;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(query.ForumId) is not { } forum)
            {
                return Result<View>.NotFound;
            }

            var today = clock.LondonToday();
            var all = await db.ForumMembers.AsNoTracking().Where(one => one.ForumId == forum.Id)
                .OrderBy(one => one.Name).ThenBy(one => one.From).Take(Most).ToListAsync(cancellationToken);
            var current = all.Where(one => one.Until is null || one.Until >= today).ToList();
            return new View(
                forum,
                [.. current.Where(one => one.DelegateForId is null).OrderBy(one => one.Position).SelectMany(one => current.Where(other => other.DelegateForId == one.Id).Prepend(one))],
                [.. all.Where(one => one.Until < today).OrderByDescending(one => one.Until)],
                [.. forum.Seats.Select(seat => SeatOf(seat, current))],
                forums.Runs(forum),
                today);
        }

        private Seat SeatOf(ForumSeat seat, List<ForumMember> current) => new(
            seat.Rule.Id,
            $"{forums.Names([seat.Role])[0]}, {seat.Position.Words()}",
            current.Any(one => one.SeatId == seat.Rule.Id && one.DelegateForId is null),
            seat.Delegate switch
            {
                null => null,
                ForumSeat.Anyone => "anybody",
                var role => forums.Names([role])[0],
            });
    }
}
