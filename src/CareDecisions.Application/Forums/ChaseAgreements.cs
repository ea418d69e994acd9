using CareDecisions.Application.Access;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Tells the child's worker, and whoever agreed, once that something the terms want after an agreement outside the meeting is late:
/// the supervision, the letter, the hearing.
/// </summary>
[Requires(Permission.RunJobs)]
public static class ChaseAgreements
{
    private const int Most = 500;
    private const int DaysBack = 120;

    public sealed record Command : ICommand<int>;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, FollowUps followUps, AgreementHearing hearing, Notices notices, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var since = clock.GetUtcNow().AddDays(-DaysBack);
            var open = await (
                from agreement in db.OutsideAgreements
                where agreement.AgreedAt != null && agreement.AgreedAt >= since && agreement.ClosedAt == null
                join child in db.Children on agreement.ChildId equals child.Id
                orderby agreement.AgreedAt
                select new { Agreement = agreement, child.ResponsibleWorkerId })
                .AsNoTracking().Take(Most).ToListAsync(cancellationToken);
            var late = 0;
            foreach (var one in open)
            {
                late += await Chase(one.Agreement, one.ResponsibleWorkerId, cancellationToken);
            }

            return late;
        }

        private async Task<int> Chase(OutsideAgreement agreement, Guid? worker, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(agreement.ForumId)?.AgreementTerms(agreement.RuleId) is not { } terms)
            {
                return 0;
            }

            var steps = await db.AgreementSteps.AsNoTracking().Where(step => step.AgreementId == agreement.Id).OrderBy(step => step.At).Take(100).ToListAsync(cancellationToken);
            var (request, meeting) = await hearing.Of(agreement, cancellationToken);
            var late = (await followUps.Of(agreement, terms, steps, (request, meeting), cancellationToken)).Where(step => step is { IsLate: true, DoneAt: null }).ToList();
            var people = steps.Where(step => step.Role is not null).Select(step => step.ById).Append(worker).OfType<Guid>().ToList();
            foreach (var step in late)
            {
                await notices.Tell(people, NoteOf(agreement, terms, step), cancellationToken);
            }

            return late.Count;
        }

        private static Note NoteOf(OutsideAgreement agreement, AgreementTerms terms, FollowUp step) => new(
            $"agreement/{agreement.Id}/late/{step.RuleId}",
            $"{terms.Forum.ShortName}: something is late after an agreement",
            $"After an agreement outside {terms.Forum.ShortName} this is late: {step.Text}",
            $"forums/agreements/{agreement.Id}");
    }
}
