using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>The brothers, sisters and other children of the household to whom a record may be copied.</summary>
public sealed class Siblings(CareDecisionsDb db, CaseAccess access)
{
    public const int Most = 20;

    private static readonly RelationshipKind[] Kinds =
        [RelationshipKind.Sibling, RelationshipKind.HalfSibling, RelationshipKind.StepSibling, RelationshipKind.SameHousehold];

    /// <param name="OpenRecord">The child's open record of the same form; <see langword="null"/>: none.</param>
    /// <param name="IsCopy">True where that one was copied from this record.</param>
    public sealed record Sibling(ChildId Id, string Name, DateOnly? DateOfBirth, RecordId? OpenRecord, bool IsCopy);

    /// <summary>Open children only, and only those whom the actor may write about.</summary>
    public async Task<IReadOnlyList<Sibling>> Of(CaseRecord record, CancellationToken cancellationToken)
    {
        var found = await access.Children(Permission.WriteRecord).AsNoTracking()
            .Where(child => child.IsOpen && child.Id != record.ChildId && db.Relationships.Any(tie => tie.Until == null && Kinds.Contains(tie.Kind)
                && ((tie.ChildId == record.ChildId && tie.OtherChildId == child.Id) || (tie.ChildId == child.Id && tie.OtherChildId == record.ChildId))))
            .OrderBy(child => child.DateOfBirth).ThenBy(child => child.Id)
            .Take(Most)
            .Select(child => new
            {
                Child = child,
                Open = db.Records.Where(one => one.ChildId == child.Id && one.TemplateId == record.TemplateId
                        && one.State != RecordState.Finished && one.State != RecordState.Withdrawn)
                    .OrderByDescending(one => one.StartedAt)
                    .Select(one => new { one.Id, one.CopiedFromId }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(one => new Sibling(
            one.Child.Id, one.Child.DisplayName, one.Child.DateOfBirth, one.Open?.Id, one.Open?.CopiedFromId == record.Id))];
    }
}
