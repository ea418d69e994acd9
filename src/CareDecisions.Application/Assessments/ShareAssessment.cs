using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>A signed-off assessment was given to the child or somebody of the family, in a language they understand.</summary>
[Requires(Permission.WriteRecord)]
[PutsOnStream("sharing an assessment", "AssessmentSharedWithFamily")]
public static class ShareAssessment
{
    public sealed record Command(ChildId ChildId, AssessmentId Id) : ICommand<Done>, IAboutChild, IHappened
    {
        public string? Given { get; init; }

        public string? ToWhom { get; init; }

        public string? Language { get; init; }

        public DateOnly? HappenedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? HappenedAtTime { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice records it once.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.ToWhom).NotEmpty().WithMessage("Enter to whom it was given")
                .MaximumLength(AssessmentShare.LineLength).WithMessage($"To whom must be {AssessmentShare.LineLength} characters or fewer");
            RuleFor(command => command.Given).NotEmpty().WithMessage("Enter what was given, and how it was explained")
                .MaximumLength(Assessment.TextLength).WithMessage($"What was given must be {Assessment.TextLength:N0} characters or fewer");
            RuleFor(command => command.Language).NotEmpty().WithMessage("Enter in which language")
                .MaximumLength(AssessmentShare.LineLength).WithMessage($"Language must be {AssessmentShare.LineLength} characters or fewer");
            this.HasHappened(clock, "sharing it");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, AssessmentAccess assessments) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Find(Permission.WriteRecord, command.ChildId, command.Id, cancellationToken);
            if (assessment is null)
            {
                return Result<Done>.NotFound;
            }

            var form = command.FormId ?? Guid.CreateVersion7();
            if (await db.AssessmentShares.AnyAsync(one => one.Id == form, cancellationToken))
            {
                return Done.Ok;
            }

            var at = MomentOf(command, assessment);
            if (assessment.MayBeShared(at) is { } refusal)
            {
                return refusal;
            }

            var details = new AssessmentShareDetails(
                command.Given!.Trim(), command.ToWhom!.Trim(), command.Language!.Trim(), at, assessments.By);
            db.AssessmentShares.Add(new AssessmentShare(form, assessment.Id, details));
            await db.SaveChangesAsync(cancellationToken);
            await assessments.Happened(
                assessment,
                form,
                [new CaseStep("AssessmentSharedWithFamily", details.SharedAt) { Note = $"To {details.ToWhom}, in {details.Language}" }],
                cancellationToken);
            return Done.Ok;
        }

        /// <summary>Typed to the minute: in the minute of the sign-off it is the sign-off itself.</summary>
        private static DateTimeOffset MomentOf(Command command, Assessment assessment)
        {
            var typed = command.Moment();
            return assessment.SignedOffAt is { } signedOff && typed < signedOff && typed.AddMinutes(1) > signedOff ? signedOff : typed;
        }
    }
}
