using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>
/// A manager starts what a signed-off assessment led to: a strategy discussion, a plan, a transfer, or advice and the end
/// of the case. The clocks of the outcome itself run from the sign-off.
/// </summary>
[Requires(Permission.ReviewRecord)]
[PutsOnStream("the next step after an assessment", "CaseClosed", "StrategyDiscussionRequired", "CaseTransferProposed", "InformationAndGuidanceProvided")]
public static class TakeNextStep
{
    public sealed record Command(ChildId ChildId, AssessmentId Id, TeamId? TeamId, string? Note) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Note).NotEmpty().WithMessage("Enter what is done next, by whom")
            .MaximumLength(Assessment.TextLength).WithMessage($"What is done next must be {Assessment.TextLength:N0} characters or fewer");
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, AssessmentAccess assessments) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Find(Permission.ReviewRecord, command.ChildId, command.Id, cancellationToken);
            if (assessment is null)
            {
                return Result<Done>.NotFound;
            }

            var note = command.Note!.Trim();
            if (assessment.TakeNextStep(note, assessments.By, assessments.Now) is { } refusal)
            {
                return refusal;
            }

            var step = NextSteps.After(assessment.Outcome);
            var team = await db.Teams.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.TeamId, cancellationToken);
            if (step.NeedsTeam && team is null)
            {
                return new TeamIsMissing();
            }

            if (step.Closes && await Close(command.ChildId, cancellationToken) is { } open)
            {
                return open;
            }

            await db.SaveChangesAsync(cancellationToken);
            await assessments.Happened(assessment, assessment.Id.Value, Events(step, team, note), cancellationToken);
            return Done.Ok;
        }

        private static List<CaseStep> Events(NextStep step, Team? team, string note)
        {
            List<CaseStep> events = [.. step.Events.Select(type => new CaseStep(type) { Note = step.NeedsTeam ? $"To {team!.Name}. {note}" : note })];
            if (step.Closes)
            {
                events.Add(new CaseStep("CaseClosed").With("case.open", false));
            }

            return events;
        }

        private async Task<Refusal?> Close(ChildId id, CancellationToken cancellationToken)
        {
            if (!access.MayRecord(access.Pack.Vocabulary.Events["CaseClosed"]))
            {
                return NotAllowed.For(access.Pack.Roles, "case.close");
            }

            var child = await db.Children.SingleAsync(one => one.Id == id, cancellationToken);
            if (child.Summary.PlanType is not null || child.Summary.IsLookedAfter
                || await db.Referrals.AnyAsync(
                    referral => referral.DecidedAt == null && db.ReferralChildren.Any(about => about.ReferralId == referral.Id && about.ChildId == id), cancellationToken))
            {
                return new CaseCannotClose();
            }

            child.Close(assessments.Now.LondonDate(), "Advice and signposting after the assessment");
            return null;
        }
    }
}

/// <summary>What follows an outcome.</summary>
/// <param name="Events">Put on the child's stream when it starts.</param>
/// <param name="NeedsTeam">It goes to another team.</param>
/// <param name="Closes">The case ends with it.</param>
public sealed record NextStep(IReadOnlyList<string> Events, bool NeedsTeam = false, bool Closes = false);

/// <summary>The outcomes of the fact <c>assessment.outcome</c>, and what each leads to.</summary>
public static class NextSteps
{
    public static NextStep After(string? outcome) => outcome switch
    {
        "section-47" => new NextStep(["StrategyDiscussionRequired"]),
        "family-support-service" or "further-statutory-service" => new NextStep(["CaseTransferProposed"], NeedsTeam: true),
        "signposting" => new NextStep(["InformationAndGuidanceProvided"], Closes: true),
        _ => new NextStep([]),
    };
}

public sealed record TeamIsMissing : Refusal
{
    public override string Message => "Select the team that takes the case";

    public override string? Field => "TeamId";
}

public sealed record CaseCannotClose : Refusal
{
    public override string Message => "The case cannot be closed: the child has a plan, is looked after, or a new referral waits to be decided. End that first.";
}
