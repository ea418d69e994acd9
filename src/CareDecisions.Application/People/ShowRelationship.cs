using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>One relationship of a child, for whoever is about to change or end it.</summary>
[Requires(Permission.RecordEvent)]
public static class ShowRelationship
{
    public sealed record Query(ChildId ChildId, Guid RelationshipId) : IQuery<View>;

    /// <param name="Form">What is known of the person; <see langword="null"/> where the other is a child, whose own record says it.</param>
    /// <param name="IsReversed">True where the kind says what this child is to the other.</param>
    public sealed record View(ChildBanner Child, string Name, ChildId? OtherChild, RelationshipKind Kind, bool IsReversed, PersonForm? Form)
        : INamesChildren
    {
        /// <summary>On whose side a grandparent, aunt or uncle may be.</summary>
        public IReadOnlyList<FamilySide> Sides { get; init; } = [];

        public IReadOnlyList<ChildId> NamedChildren => OtherChild is { } other ? [Child.Id, other] : [Child.Id];
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ChildPeople people) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.RecordEvent), query.ChildId, people.Today, cancellationToken);
            if (banner is null || await people.Find(query.ChildId, query.RelationshipId, cancellationToken) is not { } tie)
            {
                return Result<View>.NotFound;
            }

            var isReversed = tie.ChildId != query.ChildId;
            if (tie.PersonId is null)
            {
                var otherId = isReversed ? tie.ChildId : tie.OtherChildId!.Value;
                var other = await db.Children.AsNoTracking().SingleAsync(child => child.Id == otherId, cancellationToken);
                return new View(banner, other.DisplayName, other.Id, tie.Kind, isReversed, null);
            }

            var person = await db.People.AsNoTracking().SingleAsync(one => one.Id == tie.PersonId, cancellationToken);
            var form = await people.FormOf(tie, person, cancellationToken);
            return new View(banner, person.DisplayName, null, tie.Kind, isReversed, form) { Sides = await people.Sides(query.ChildId, tie.ThroughId, cancellationToken) };
        }
    }
}
