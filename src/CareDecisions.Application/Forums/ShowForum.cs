using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;

namespace CareDecisions.Application.Forums;

/// <summary>A forum's terms: every rule, where it comes from, and what is still to be confirmed.</summary>
[OpenTo(Audience.SignedIn, "A panel's terms are no secret to staff; no child is named.")]
public static class ShowForum
{
    public sealed record Query(string ForumId) : IQuery<View>;

    /// <param name="Readings">The readings that bear on it.</param>
    /// <param name="Settings">The settings it takes values from, none of them confirmed yet.</param>
    /// <param name="Runs">Whether the reader runs it.</param>
    public sealed record View(Forum Forum, IReadOnlyList<ForumReading> Readings, IReadOnlyList<ForumSetting> Settings, IReadOnlyList<string> Seats, bool Runs);

    internal sealed class Handler(ForumAccess access) : IRequestHandler<Query, Result<View>>
    {
        public Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (access.Policy.Find(query.ForumId) is not { } forum)
            {
                return Task.FromResult(Result<View>.NotFound);
            }

            var rules = forum.Rules.Concat(forum.Shared.SelectMany(set => set.Rules)).ToList();
            var used = rules.SelectMany(rule => rule.Settings).ToHashSet();
            return Task.FromResult<Result<View>>(new View(
                forum,
                [.. access.Policy.Readings.Where(reading => reading.Forums.Contains(forum.Id))],
                [.. access.Policy.Settings.Where(setting => used.Contains(setting.Id))],
                [.. forum.Seats.Select(seat => $"{access.Names([seat.Role])[0]}, {seat.Position.ToString().ToLowerInvariant()}")],
                access.Runs(forum)));
        }
    }
}
