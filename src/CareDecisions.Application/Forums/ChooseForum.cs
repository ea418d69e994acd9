using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What may be asked for a child, forum by forum, and which requests are open already.</summary>
[Requires(Permission.CreateForumRequest)]
public static class ChooseForum
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    public sealed record View(ChildBanner Child, IReadOnlyList<Forum> Forums, IReadOnlyList<Open> Requests) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Open(ForumRequestId Id, string Title, RequestState State, string By, DateTimeOffset At);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.CreateForumRequest), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var open = await forums.Requests().AsNoTracking()
                .Where(request => request.ChildId == query.Id && request.State != RequestState.Decided && request.State != RequestState.Withdrawn)
                .OrderByDescending(request => request.StartedAt).Take(50).ToListAsync(cancellationToken);
            return new View(
                banner,
                [.. forums.Policy.All.Where(forum => forum is { IsEnabled: true, TakesRequests: true })],
                [.. open.Select(request => new Open(request.Id, TitleOf(request), request.State, request.StartedBy, request.StartedAt))]);
        }

        private string TitleOf(ForumRequest request) => forums.Policy.Find(request.ForumId) is { } forum
            ? $"{forum.ShortName}: {forum.DecisionType(request.DecisionKey)?.Name ?? request.DecisionKey}"
            : request.DecisionKey;
    }
}
