using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Returns;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Deadlines;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareDecisions.Application.People.Merging;

/// <summary>A column that names a child.</summary>
/// <param name="RowId">The row's own key; where the key has two parts, the part beside this column.</param>
/// <param name="Beside">Another column of the row that names a child: "the other child".</param>
/// <param name="IsKey">The column is part of the row's key, so that no two rows may come to have the same.</param>
internal sealed record MovableColumn(string Table, string Column, string RowId, string? Beside, bool IsKey);

/// <summary>Every column of the model that a merge moves: a new table is among them by being there.</summary>
internal static class MovableColumns
{
    /// <summary>What does not move, and why.</summary>
    private static readonly HashSet<Type> Stay =
    [
        // What was looked at and done stays said of the record that it was done to.
        typeof(AuditEntry), typeof(AuditSubject), typeof(ReturnRow), typeof(Merge),
        // Made anew from what moved.
        typeof(SearchKey), typeof(StoredClock), typeof(ClockDigest), typeof(Alert),
        // Who may see a record, and who is kept out of it, was decided for that record.
        typeof(RestrictedGrant), typeof(AccessDenial), typeof(Restriction),
    ];

    public static IReadOnlyList<MovableColumn> Of(IModel model) =>
    [
        .. model.GetEntityTypes()
            .Where(type => !Stay.Contains(type.ClrType) && type.ClrType != typeof(Child))
            .SelectMany(type => Naming(type).Select(column => Column(type, column))),
    ];

    private static IEnumerable<IProperty> Naming(IEntityType type) =>
        type.GetProperties().Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(ChildId));

    private static MovableColumn Column(IEntityType type, IProperty property)
    {
        var key = type.FindPrimaryKey()!.Properties.Single(part => part != property);
        var beside = Naming(type).SingleOrDefault(other => other != property);
        return new MovableColumn(
            type.GetTableName()!, property.GetColumnName(), key.GetColumnName(), beside?.GetColumnName(), property.IsPrimaryKey());
    }
}
