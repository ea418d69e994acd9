using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>Who and what matters to a child outside the family, and what each is like for the child.</summary>
[Requires(Permission.ViewCase)]
public static class ShowEcomap
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    /// <param name="Ties">Those that stand, those that ended too.</param>
    /// <param name="OnFileSince">When somebody last worked on it or found it right; <see langword="null"/>: never.</param>
    public sealed record View(ChildBanner Child, IReadOnlyList<Tie> Ties, bool MayChange, DateTimeOffset? OnFileSince) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    public sealed record Tie(Guid Id, EcomapDetails Details, long Version);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ChildPeople people) : IRequestHandler<Query, Result<View>>
    {
        private const int Most = 200;

        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.ViewCase), query.Id, people.Today, cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var ties = await db.EcomapTies.AsNoTracking().Where(tie => tie.ChildId == query.Id && tie.WithdrawnAt == null)
                .OrderBy(tie => tie.With).ThenBy(tie => tie.Id).Take(Most).ToListAsync(cancellationToken);
            return new View(
                banner,
                ties.ConvertAll(tie => new Tie(tie.Id, new EcomapDetails(tie.With, tie.Quality, tie.From, tie.To, tie.Note), tie.Version)),
                access.Rights.Has(Permission.RecordEvent) && await people.MayChange(query.Id, cancellationToken),
                await people.OnFileSince(query.Id, cancellationToken));
        }
    }
}
