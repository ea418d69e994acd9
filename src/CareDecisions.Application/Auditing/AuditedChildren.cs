using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Auditing;

/// <summary>The children of one audit row, as kept in it: ids without hyphens, joined by commas.</summary>
public static class AuditedChildren
{
    public static string? Join(IReadOnlyList<ChildId> children) =>
        children.Count == 0 ? null : string.Join(',', children.Select(child => child.Value.ToString("N")));

    public static IReadOnlyList<ChildId> Split(string? joined) => string.IsNullOrEmpty(joined)
        ? []
        : [.. joined.Split(',').Select(id => new ChildId(Guid.ParseExact(id, "N")))];
}
