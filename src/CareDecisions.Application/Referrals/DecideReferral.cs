using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Referrals;

/// <summary>What happens to a referral, and why. Only those whom the pack names to decide may conclude it.</summary>
[Requires(Permission.DecideReferral)]
[PutsOnStream("deciding a referral", "ConsentDispensedWith", "ReferralQualityAssured", "ReferralDecisionMade", "ReferralFinalised", "RapidResponseTeamNotified", "StrategyDiscussionRequired")]
public static class DecideReferral
{
    internal const string OutcomeFact = "referral.outcome";

    public sealed record Command : ICommand<Done>, IAboutChildren, IGivesReason
    {
        public required ReferralId Id { get; init; }

        public required IReadOnlyList<ChildId> ChildIds { get; init; }

        public string? Outcome { get; init; }

        public string? Reason { get; init; }

        public string? Analysis { get; init; }

        public bool? IsChildInNeed { get; init; }

        public bool IsComplex { get; init; }

        public bool IsStrategyRequired { get; init; }

        public bool IsQualityChecked { get; init; }

        public bool IsRapidResponseTold { get; init; }

        public string? WithoutConsentBecause { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CaseAccess access)
        {
            RuleFor(command => command.Outcome).NotEmpty().WithMessage("Select what happens next")
                .Must(outcome => string.IsNullOrEmpty(outcome) || access.Pack.Vocabulary.Facts[OutcomeFact].KnownValues.Contains(outcome)).WithMessage("Select what happens next from the list");
            RuleFor(command => command.Reason).NotEmpty().WithMessage("Enter why you decide this")
                .MaximumLength(Referral.TextLength).WithMessage($"The reason must be {Referral.TextLength:N0} characters or fewer");
            RuleFor(command => command.Analysis).NotEmpty().WithMessage("Enter what the history, the family and partners’ information tell you")
                .MaximumLength(Referral.TextLength).WithMessage($"The analysis must be {Referral.TextLength:N0} characters or fewer");
            RuleFor(command => command.IsChildInNeed).NotNull().WithMessage("Select whether this is a child in need referral");
            RuleFor(command => command.WithoutConsentBecause)
                .MaximumLength(Referral.ReasonLength).WithMessage($"The reason must be {Referral.ReasonLength:N0} characters or fewer");
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
            if (opened is null)
            {
                return Result<Done>.NotFound;
            }

            if (opened.Referral.Decide(Decision(command), referrals.Step) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(opened.Children, opened.Source("decided"), Events(command), cancellationToken);
            return Done.Ok;
        }

        private static ReferralDecision Decision(Command command) => new()
        {
            Outcome = command.Outcome!,
            Reason = command.Reason!.Trim(),
            Analysis = command.Analysis!.Trim(),
            IsChildInNeed = command.IsChildInNeed!.Value,
            IsComplex = command.IsComplex,
            IsStrategyRequired = command.IsStrategyRequired,
            IsQualityChecked = command.IsQualityChecked,
            WithoutConsentBecause = command.WithoutConsentBecause.OrNothing(),
        };

        private static List<CaseStep> Events(Command command)
        {
            List<CaseStep> events = [];
            if (!string.IsNullOrWhiteSpace(command.WithoutConsentBecause))
            {
                events.Add(new CaseStep("ConsentDispensedWith") { Note = command.WithoutConsentBecause.Trim() });
            }

            if (command.IsQualityChecked)
            {
                events.Add(new CaseStep("ReferralQualityAssured"));
            }

            events.Add(WithFacts(new CaseStep("ReferralDecisionMade") { Note = command.Reason!.Trim() }, command));
            events.Add(WithFacts(new CaseStep("ReferralFinalised"), command));
            if (command.IsRapidResponseTold)
            {
                events.Add(new CaseStep("RapidResponseTeamNotified"));
            }

            if (command.IsStrategyRequired)
            {
                events.Add(new CaseStep("StrategyDiscussionRequired"));
            }

            return events;
        }

        private static CaseStep WithFacts(CaseStep step, Command command) => step
            .With(OutcomeFact, command.Outcome!)
            .With("referral.childInNeed", command.IsChildInNeed!.Value)
            .With("referral.complex", command.IsComplex)
            .With("referral.strategyRequired", command.IsStrategyRequired);
    }
}
