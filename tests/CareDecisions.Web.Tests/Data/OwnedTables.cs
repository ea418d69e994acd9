using CareDecisions.Application.Data;
using CareDecisions.Domain.Authorities;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Web.Tests.Data;

internal static class OwnedTables
{
    public static IReadOnlyList<string> Of(CareDecisionsDb db) =>
    [
        .. db.Model.GetEntityTypes()
            .Where(type => type.FindProperty(nameof(IOwnedByAuthority.AuthorityId)) is not null)
            .Select(type => type.GetTableName()!)
            .Distinct(),
    ];
}
