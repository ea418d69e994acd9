using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>
/// Puts the children of a decided referral in the inbox of the team that assesses. A child whom a worker is responsible
/// for already stays with them; a complex case is talked over first.
/// </summary>
[Requires(Permission.DecideReferral)]
[PutsOnStream("sending a referral on", "HandoverDiscussionHeld", "CaseSentToAssessmentTeam")]
public static class SendReferral
{
    /// <param name="Handover">What was said when it was talked over; <see langword="null"/>: it was not.</param>
    public sealed record Command(ReferralId Id, IReadOnlyList<ChildId> ChildIds, TeamId? TeamId, string? Handover)
        : ICommand<Done>, IAboutChildren;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.TeamId).NotNull().WithMessage("Select the team that takes it");
            RuleFor(command => command.Handover)
                .MaximumLength(Referral.ReasonLength).WithMessage($"What was said must be {Referral.ReasonLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (referrals.MayNotDecide is { } no)
            {
                return no;
            }

            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            var team = await db.Teams.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.TeamId, cancellationToken);
            if (opened is null || team is null)
            {
                return Result<Done>.NotFound;
            }

            var handover = command.Handover.OrNothing();
            if (opened.Referral.SendTo(team.Id, handover, referrals.Step) is { } refusal)
            {
                return refusal;
            }

            var ids = opened.Children;
            var waiting = await db.Children.Where(child => ids.Contains(child.Id) && child.ResponsibleWorkerId == null)
                .OrderBy(child => child.Id).Take(TakeReferral.MostChildren).ToListAsync(cancellationToken);
            waiting.ForEach(child => child.AllocateTo(null, team.Id));
            await db.SaveChangesAsync(cancellationToken);
            if (handover is not null)
            {
                await steps.Happened(ids, opened.Source("handed-over"), [new CaseStep("HandoverDiscussionHeld") { Note = handover }], cancellationToken);
            }

            var sent = new CaseStep("CaseSentToAssessmentTeam") { Note = $"To {team.Name}" }.With("case.team", team.Key);
            await steps.Happened(waiting.ConvertAll(child => child.Id), opened.Source("sent"), [sent], cancellationToken);
            return Done.Ok;
        }
    }
}
