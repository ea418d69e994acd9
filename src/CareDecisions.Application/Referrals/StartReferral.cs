using CareDecisions.Application.Access;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>Names the known children whom a new referral is to be about.</summary>
[Requires(Permission.RecordReferral)]
public static class StartReferral
{
    public sealed record Query(IReadOnlyList<ChildId> ChildIds) : IQuery<View>;

    public sealed record View(IReadOnlyList<KnownChild> Children) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Children.Select(child => child.Id)];
    }

    public sealed record KnownChild(ChildId Id, string Name, DateOnly? DateOfBirth);

    internal sealed class Handler(CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var ids = query.ChildIds.Distinct().Take(TakeReferral.MostChildren).ToList();
            var found = await access.Children(Permission.RecordReferral)
                .Where(child => ids.Contains(child.Id))
                .OrderBy(child => child.FamilyName).ThenBy(child => child.GivenName)
                .Select(child => new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference, child.DateOfBirth })
                .Take(TakeReferral.MostChildren)
                .ToListAsync(cancellationToken);
            return found.Count != ids.Count
                ? Result<View>.NotFound
                : new View([.. found.Select(one => new KnownChild(
                    one.Id, ChildName.Display(one.GivenName, one.FamilyName, one.PreferredName, one.Reference), one.DateOfBirth))]);
        }
    }
}
