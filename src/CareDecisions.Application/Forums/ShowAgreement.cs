using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Something agreed outside a meeting: what was written, who agreed, what follows by when, and what the meeting said.</summary>
[OpenTo(Audience.SignedIn, "Shown are agreements about children the reader may see, or of forums they sit in.")]
public static class ShowAgreement
{
    public sealed record Query(AgreementId Id) : IQuery<View>;

    public sealed record View : INamesChildren
    {
        public required OutsideAgreement Agreement { get; init; }

        public required AgreementTerms Terms { get; init; }

        public required ChildBanner Child { get; init; }

        public required Written Written { get; init; }

        public required IReadOnlyList<AgreementStep> AgreedBy { get; init; }

        /// <summary>Names of the roles that have to agree still.</summary>
        public required IReadOnlyList<string> StillToSign { get; init; }

        public required IReadOnlyList<FollowUp> FollowUps { get; init; }

        /// <summary>What the terms say besides, with no time.</summary>
        public required IReadOnlyList<ForumRule> Guidance { get; init; }

        public ForumRequest? Request { get; init; }

        public ForumMeeting? Meeting { get; init; }

        /// <summary>What is to be done so that the meeting says yes or no.</summary>
        public required string Next { get; init; }

        public bool MayWrite { get; init; }

        public bool MayRead { get; init; }

        public bool MaySign { get; init; }

        public IReadOnlyList<ChildId> NamedChildren => [Child.Id];

        public bool IsDraft => Agreement.State == AgreementState.Draft;

        public bool IsUnratified => Agreement.State == AgreementState.Agreed && Terms.NeedsRatifying;
    }

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, ForumAccess forums, ForumRequests requests, FollowUps followUps, AgreementHearing hearing, CurrentActor actor, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var agreement = await forums.Agreements().AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (agreement is null || forums.Policy.Find(agreement.ForumId)?.AgreementTerms(agreement.RuleId) is not { } terms
                || await ChildBanners.Find(db, db.Children, agreement.ChildId, clock.LondonToday(), cancellationToken) is not { } banner)
            {
                return Result<View>.NotFound;
            }

            var steps = await db.AgreementSteps.AsNoTracking().Where(step => step.AgreementId == agreement.Id)
                .OrderBy(step => step.At).Take(100).ToListAsync(cancellationToken);
            var (request, meeting) = await hearing.Of(agreement, cancellationToken);
            var signed = steps.Where(step => step.Role is not null).ToList();
            IReadOnlyList<string> missing = agreement.State == AgreementState.Draft
                ? Signatures.StillToSign(terms.Kind.Mode, terms.Kind.Roles, [.. signed.Select(step => step.Role!)]) : [];
            return new View
            {
                Agreement = agreement,
                Terms = terms,
                Child = banner,
                Written = await requests.WrittenIn(agreement.RecordId, cancellationToken),
                AgreedBy = signed,
                StillToSign = forums.Names(missing),
                FollowUps = await followUps.Of(agreement, terms, steps, (request, meeting), cancellationToken),
                Guidance = [.. terms.Guidance.Where(part => part.RecordFields.Count == 0).Select(part => part.Rule)],
                Request = request,
                Meeting = meeting,
                Next = hearing.Next(terms, request, meeting),
                MayWrite = await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == agreement.ChildId, cancellationToken),
                MayRead = await access.Children(Permission.ViewCase).AnyAsync(child => child.Id == agreement.ChildId, cancellationToken),
                MaySign = missing.Any(forums.RolesIn(terms.Forum).Contains) && signed.All(step => step.ById != actor.Value.StaffId),
            };
        }
    }
}
