using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>What may be agreed for a child outside a meeting, who agrees it, and what was agreed before.</summary>
[Requires(Permission.WriteRecord)]
public static class ChooseAgreement
{
    public sealed record Query(ChildId Id) : IQuery<View>;

    public sealed record View(ChildBanner Child, IReadOnlyList<Kind> Kinds, IReadOnlyList<AgreementLine> Agreements) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];
    }

    /// <param name="Who">Names of the roles that agree.</param>
    public sealed record Kind(AgreementTerms Terms, string Who);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, TimeProvider clock) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var banner = await ChildBanners.Find(db, access.Children(Permission.WriteRecord), query.Id, clock.LondonToday(), cancellationToken);
            if (banner is null)
            {
                return Result<View>.NotFound;
            }

            var made = await forums.Agreements().AsNoTracking().Where(one => one.ChildId == query.Id && one.State != AgreementState.Withdrawn)
                .OrderByDescending(one => one.StartedAt).Take(50).ToListAsync(cancellationToken);
            var kinds = from forum in forums.Policy.All
                        where forum.AgreesOutside
                        from kind in forum.Agreements
                        let terms = forum.AgreementTerms(kind.Rule.Id)
                        where terms is not null
                        select new Kind(terms, string.Join(kind.Mode == ApprovalMode.AnyOf ? " or " : " and ", forums.Names(kind.Roles)));
            return new View(banner, [.. kinds], [.. made.Select(one => AgreementLine.Of(one, forums.Policy, banner.Name))]);
        }
    }
}

/// <summary>An agreement in a list.</summary>
public sealed record AgreementLine(AgreementId Id, ChildId ChildId, string Child, string Title, AgreementState State, DateTimeOffset? AgreedAt, bool NeedsRatifying)
{
    public static AgreementLine Of(OutsideAgreement agreement, ForumPolicy policy, string child)
    {
        var terms = policy.Find(agreement.ForumId)?.AgreementTerms(agreement.RuleId);
        return new AgreementLine(
            agreement.Id,
            agreement.ChildId,
            child,
            terms is null ? agreement.RuleId : $"{terms.Forum.ShortName}: {terms.Kind.Name ?? terms.Kind.Rule.Text}",
            agreement.State,
            agreement.AgreedAt,
            terms?.NeedsRatifying ?? false);
    }
}
