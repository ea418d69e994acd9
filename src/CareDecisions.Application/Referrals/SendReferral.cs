using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>
/// Puts the children of a decided referral in the inbox of the team that assesses. A child whom a worker is responsible
/// for already stays with them; a complex case is talked over first.
/// </summary>
[Requires(Permission.DecideReferral)]
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

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            var team = await db.Teams.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.TeamId, cancellationToken);
            if (opened is null || team is null)
            {
                return Result<Done>.NotFound;
            }

            if (!access.Rights.Decides(Permission.DecideReferral))
            {
                return DutyManagerDecides.In(access.Pack);
            }

            var handover = string.IsNullOrWhiteSpace(command.Handover) ? null : command.Handover.Trim();
            if (opened.Referral.SendTo(team.Id, handover, referrals.Step) is { } refusal)
            {
                return refusal;
            }

            var ids = opened.Children;
            var children = await db.Children.Where(child => ids.Contains(child.Id) && child.ResponsibleWorkerId == null).ToListAsync(cancellationToken);
            children.ForEach(child => child.AllocateTo(null, team.Id));
            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(children.ConvertAll(child => child.Id), opened.Source("sent"), Events(handover, team), cancellationToken);
            return Done.Ok;
        }

        private static List<CaseStep> Events(string? handover, Team team)
        {
            List<CaseStep> events = handover is null ? [] : [new CaseStep("HandoverDiscussionHeld") { Note = handover }];
            events.Add(new CaseStep("CaseSentToAssessmentTeam") { Note = $"To {team.Name}" }.With("case.team", team.Key));
            return events;
        }
    }
}
