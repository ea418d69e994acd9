using CareDecisions.Application.Data;
using CareDecisions.Testing.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Access;

/// <summary>Every row that an authority owns, in words: two readings are equal where nothing was changed.</summary>
internal static class AuthorityRows
{
    private static readonly System.Reflection.MethodInfo ReadOne = typeof(AuthorityRows).GetMethod(nameof(Read), 1, [typeof(CareDecisionsDb)])!;

    public static Task<IReadOnlyList<string>> Of(CareDecisionsApp app, string authority) => app.InDatabase(authority, async db =>
    {
        var rows = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && !AuthorityWall.Shared.Contains(type.ClrType)))
        {
            rows.AddRange(await (Task<IEnumerable<string>>)ReadOne.MakeGenericMethod(type.ClrType).Invoke(null, [db])!);
        }

        rows.Sort(StringComparer.Ordinal);
        return (IReadOnlyList<string>)rows;
    });

    public static async Task<IEnumerable<string>> Read<TRow>(CareDecisionsDb db)
        where TRow : class
    {
        var found = await db.Set<TRow>().ToListAsync();
        return found.Select(row => $"{typeof(TRow).Name}: " + string.Join(
            ", ", db.Entry(row).Properties.Select(property => $"{property.Metadata.Name}={property.CurrentValue}")));
    }
}
