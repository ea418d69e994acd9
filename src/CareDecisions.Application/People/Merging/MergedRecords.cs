using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Merging;

/// <summary>Leaves children's records that were merged into another out of every query that does not ask for them.</summary>
internal static class MergedRecords
{
    public const string FilterName = "Merged";

    private static readonly string[] Filters = [FilterName];

    public static void Hide(ModelBuilder builder) =>
        builder.Entity<Child>().HasQueryFilter(FilterName, child => child.MergedIntoId == null);

    /// <summary>Those that were merged too; the wall between authorities stays.</summary>
    public static IQueryable<Child> WithMerged(this IQueryable<Child> children) => children.IgnoreQueryFilters(Filters);
}
