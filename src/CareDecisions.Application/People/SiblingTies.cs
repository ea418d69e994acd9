using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.People;

/// <summary>The brothers and sisters of a child on record, and the children of the same household, as they are today.</summary>
internal static class SiblingTies
{
    /// <summary>Their ids, from whichever side the tie was written. Join it to the children whom the actor may see.</summary>
    public static IQueryable<ChildId> SiblingsOf(this CareDecisionsDb db, ChildId child) =>
        db.Relationships.Where(tie => Relationship.OfSiblings.Contains(tie.Kind) && tie.ChildId == child && tie.OtherChildId != null && tie.Until == null)
            .Select(tie => tie.OtherChildId!.Value)
            .Union(db.Relationships.Where(tie => Relationship.OfSiblings.Contains(tie.Kind) && tie.OtherChildId == child && tie.Until == null)
                .Select(tie => tie.ChildId));
}
