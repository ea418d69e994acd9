using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Referrals;

/// <summary>
/// The referrer hears the outcome in writing; the letter is kept as it left, with a case note that it did. It closes a
/// referral that leads to no assessment, and with it each case that this referral opened and that nobody works on.
/// </summary>
[Requires(Permission.RecordReferral)]
[PutsOnStream("telling the referrer", "ReferrerInformed", "CaseNoteRecorded", "CaseClosed")]
public static class TellReferrer
{
    public sealed record Command(ReferralId Id, IReadOnlyList<ChildId> ChildIds, string? Letter) : ICommand<Done>, IAboutChildren;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Letter).NotEmpty().WithMessage("Enter the letter")
            .MaximumLength(Referral.TextLength).WithMessage($"The letter must be {Referral.TextLength:N0} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, ReferralAccess referrals, CaseSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var opened = await referrals.Open(command.Id, command.ChildIds, Permission.RecordReferral, cancellationToken);
            if (opened is null)
            {
                return Result<Done>.NotFound;
            }

            if (opened.Referral.TellReferrer(command.Letter!.Trim(), referrals.Step) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(
                opened.Children,
                opened.Source("told"),
                [new CaseStep("ReferrerInformed"), new CaseStep("CaseNoteRecorded") { Note = "The referrer was told the outcome in writing." }],
                cancellationToken);
            await Close(opened, cancellationToken);
            return Done.Ok;
        }

        private async Task Close(ReferralAccess.Opened opened, CancellationToken cancellationToken)
        {
            if (opened.Referral.State != ReferralState.Closed)
            {
                return;
            }

            var id = opened.Referral.Id;
            var idle = await db.Children
                .Where(child => db.ReferralChildren.Any(about => about.ReferralId == id && about.ChildId == child.Id && about.HasOpenedCase)
                    && child.IsOpen && child.ResponsibleWorkerId == null && child.Summary.PlanType == null && !child.Summary.IsLookedAfter
                    && !db.ReferralChildren.Any(other => other.ChildId == child.Id && other.ReferralId != id
                        && db.Referrals.Any(one => one.Id == other.ReferralId && one.State != ReferralState.Closed)))
                .OrderBy(child => child.Id)
                .Take(TakeReferral.MostChildren)
                .ToListAsync(cancellationToken);
            idle.ForEach(child => child.Close(referrals.Step.At.LondonDate(), "Referral ended without an assessment"));
            await steps.Happened(
                idle.ConvertAll(child => child.Id), opened.Source("closed"), [new CaseStep("CaseClosed").With("case.open", false)], cancellationToken);
        }
    }
}
