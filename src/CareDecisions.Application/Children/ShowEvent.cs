using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Children;

/// <summary>One event of a child's stream, for whoever is about to correct or withdraw it.</summary>
[Requires(Permission.CorrectEvent)]
public static class ShowEvent
{
    public sealed record Query(ChildId ChildId, CaseEventId EventId) : IQuery<View>;

    /// <param name="Facts">The facts that such an event may set.</param>
    public sealed record View(ChildBanner Child, ChronologyEntry Event, EventType Type, IReadOnlyList<FactType> Facts) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];

        /// <summary>The facts it set, as a form shows them.</summary>
        public Dictionary<string, string> FactsAsTyped => Facts
            .Where(fact => Event.Facts.ContainsKey(fact.Name))
            .ToDictionary(fact => fact.Name, fact => Event.Facts[fact.Name].Trim('"'));
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(
                db, access.Children(Permission.CorrectEvent), query.ChildId, clock.LondonToday(), cancellationToken);
            var entry = banner is null ? null : await Chronology.Find(db, query.ChildId, query.EventId, cancellationToken);
            if (banner is null || entry is null || !access.Pack.Vocabulary.Events.TryGetValue(entry.Type, out var type) || type.IsComputed)
            {
                return Result<View>.NotFound;
            }

            var allowed = await Chronology.WithRights([entry], query.ChildId, access, cancellationToken);
            return new View(banner, allowed[0], type, RelevantFacts.Of(entry.Type, access.Pack));
        }
    }
}
