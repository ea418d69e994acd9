using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>A manager looks at how an assessment is going.</summary>
[Requires(Permission.ReviewRecord)]
[PutsOnStream("reviewing an assessment’s progress", "AssessmentProgressReviewed")]
public static class ReviewAssessment
{
    public sealed record Command(ChildId ChildId, AssessmentId Id) : ICommand<Done>, IAboutChild, IHappened
    {
        public DateOnly? HappenedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? HappenedAtTime { get; init; }

        public string? Progress { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice records one review.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            this.HasHappened(clock, "the review");
            RuleFor(command => command.Progress).NotEmpty().WithMessage("Enter how the assessment is going, and what you agreed")
                .MaximumLength(Assessment.TextLength).WithMessage($"How it is going must be {Assessment.TextLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, AssessmentAccess assessments) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Find(Permission.ReviewRecord, command.ChildId, command.Id, cancellationToken);
            if (assessment is null)
            {
                return Result<Done>.NotFound;
            }

            var form = command.FormId ?? Guid.CreateVersion7();
            if (await db.AssessmentEntries.AnyAsync(one => one.Id == form, cancellationToken))
            {
                return Done.Ok;
            }

            if (assessment.MayBeReviewed() is { } refusal)
            {
                return refusal;
            }

            var details = new AssessmentEntryDetails
            {
                Kind = AssessmentEntryKind.Reviewed,
                HappenedAt = command.Moment(),
                Text = command.Progress!.Trim(),
                By = assessments.By,
            };
            db.AssessmentEntries.Add(new AssessmentEntry(form, assessment.Id, details));
            await db.SaveChangesAsync(cancellationToken);
            await assessments.Happened(
                assessment, form, [new CaseStep("AssessmentProgressReviewed", details.HappenedAt) { Note = details.Text }], cancellationToken);
            return Done.Ok;
        }
    }
}
