using System.Linq.Expressions;
using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareDecisions.Application.Data;

/// <summary>The first layer of the wall between authorities: a named filter on every owned table. The second is row-level security.</summary>
public static class AuthorityWall
{
    public const string FilterName = "Authority";

    /// <summary>Tables that belong to no authority, each with its reason in the tests that walk the model.</summary>
    public static IReadOnlySet<Type> Shared { get; } = new HashSet<Type> { typeof(Accounts.DataProtectionKey) };

    internal static void Build(ModelBuilder builder, CareDecisionsDb db)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => !Shared.Contains(type.ClrType) && !type.IsOwned()).ToList())
        {
            if (!typeof(IOwnedByAuthority).IsAssignableFrom(type.ClrType))
            {
                // Identity's own tables (claims, log-ins, tokens, passkeys) carry it as a shadow column.
                builder.Entity(type.ClrType).Property<AuthorityId>(nameof(IOwnedByAuthority.AuthorityId));
            }

            builder.Entity(type.ClrType).HasQueryFilter(FilterName, FilterFor(type, db));
            StampOnAdd(type);
        }
    }

    private static LambdaExpression FilterFor(IMutableEntityType type, CareDecisionsDb db)
    {
        var row = Expression.Parameter(type.ClrType, "row");
        var property = Expression.Call(
            typeof(EF),
            nameof(EF.Property),
            [typeof(AuthorityId)],
            row,
            Expression.Constant(nameof(IOwnedByAuthority.AuthorityId)));
        var current = Expression.Property(Expression.Constant(db), nameof(CareDecisionsDb.AuthorityId));
        return Expression.Lambda(Expression.Equal(property, current), row);
    }

    private static void StampOnAdd(IMutableEntityType type) =>
        type.FindProperty(nameof(IOwnedByAuthority.AuthorityId))!.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
}
