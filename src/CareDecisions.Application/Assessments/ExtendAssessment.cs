using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>
/// A manager gives an assessment longer, with the reason and the new date. After the assessment's own day it takes a
/// reason for being late too, which is recorded as the reason for the delay.
/// </summary>
[Requires(Permission.AuthoriseExtension)]
[PutsOnStream("extending an assessment", "AssessmentExtended", "DelayReasonRecorded")]
public static class ExtendAssessment
{
    public sealed record Command(ChildId ChildId, AssessmentId Id) : ICommand<Done>, IAboutChild, IGivesReason
    {
        public int? WorkingDays { get; init; }

        /// <summary><see langword="null"/>: the last day of the longer timeframe.</summary>
        public DateOnly? NewDate { get; init; }

        public string? Reason { get; init; }

        public string? LateBecause { get; init; }

        /// <summary>Made by the page when it is opened, so that sending it twice extends once.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.WorkingDays).NotNull().WithMessage("Select how long it is given");
            RuleFor(command => command.Reason).NotEmpty().WithMessage("Enter why it takes longer")
                .MaximumLength(Assessment.TextLength).WithMessage($"The reason must be {Assessment.TextLength:N0} characters or fewer");
            RuleFor(command => command.LateBecause)
                .MaximumLength(Assessment.TextLength).WithMessage($"The reason must be {Assessment.TextLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, AssessmentAccess assessments, AssessmentTimeframes timeframes) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Find(Permission.AuthoriseExtension, command.ChildId, command.Id, cancellationToken);
            if (assessment is null)
            {
                return Result<Done>.NotFound;
            }

            var form = command.FormId ?? Guid.CreateVersion7();
            if (await db.AssessmentEntries.AnyAsync(one => one.Id == form, cancellationToken))
            {
                return Done.Ok;
            }

            var longer = (await timeframes.LongerThan(assessment, cancellationToken)).FirstOrDefault(one => one.WorkingDays == command.WorkingDays);
            if (longer == default)
            {
                return new TimeframeIsNotLonger(assessment.TimeframeDays);
            }

            var late = command.LateBecause.OrNothing();
            return assessment.Extend(new AssessmentExtension(longer, command.NewDate ?? longer.DueOn, late), assessments.Now.LondonDate()) is { } refusal
                ? refusal
                : await Keep(assessment, form, command.Reason!.Trim(), late, cancellationToken);
        }

        private async Task<Result<Done>> Keep(Assessment assessment, Guid form, string reason, string? late, CancellationToken cancellationToken)
        {
            db.AssessmentEntries.Add(new AssessmentEntry(form, assessment.Id, new AssessmentEntryDetails
            {
                Kind = AssessmentEntryKind.Extended,
                HappenedAt = assessments.Now,
                Text = reason,
                LateBecause = late,
                WorkingDays = assessment.TimeframeDays,
                DueOn = assessment.DueOn,
                By = assessments.By,
            }));
            await db.SaveChangesAsync(cancellationToken);
            List<CaseStep> events =
            [
                new CaseStep("AssessmentExtended") { Note = reason }
                    .With(AssessmentKeeper.TimeframeFact, assessment.TimeframeDays).With(AssessmentKeeper.ExtendedFact, true),
            ];
            if (late is not null)
            {
                events.Add(new CaseStep("DelayReasonRecorded") { Note = late });
            }

            await assessments.Happened(assessment, form, events, cancellationToken);
            return Done.Ok;
        }
    }
}
