using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Children;

/// <summary>What may be recorded for a child, by heading; and, once one is chosen, the facts that it may set.</summary>
[Requires(Permission.RecordEvent)]
public static class ChooseEvent
{
    public sealed record Query(ChildId Id, string? Type) : IQuery<View>;

    public sealed record View(ChildBanner Child, IReadOnlyList<Group> Groups, EventType? Chosen, IReadOnlyList<FactType> Facts) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Group(string Heading, IReadOnlyList<EventType> Events);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(
                db, access.Children(Permission.RecordEvent), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var vocabulary = access.Pack.Vocabulary;
            var groups = vocabulary.Events.Values
                .Where(one => !one.IsComputed && access.MayRecord(one))
                .GroupBy(one => one.Group)
                .Select(group => new Group(group.Key, [.. group.OrderBy(one => one.Meaning)]));
            var chosen = query.Type is { } type && vocabulary.Events.TryGetValue(type, out var known) && !known.IsComputed && access.MayRecord(known) ? known : null;
            return new View(banner, [.. groups], chosen, chosen is null ? [] : RelevantFacts.Of(chosen.Name, access.Pack));
        }
    }
}
