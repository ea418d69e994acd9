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

/// <summary>Worker or manager writes down why an assessment is late.</summary>
[Requires(Permission.WriteRecord)]
[PutsOnStream("explaining why an assessment is late", "DelayReasonRecorded")]
public static class ExplainDelay
{
    public sealed record Command(ChildId ChildId, AssessmentId Id, string? Reason) : ICommand<Done>, IAboutChild, IGivesReason
    {
        /// <summary>Made by the page when it is opened, so that sending it twice records one reason.</summary>
        public Guid? FormId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).NotEmpty().WithMessage("Enter why it is late, and what is done about it")
            .MaximumLength(Assessment.TextLength).WithMessage($"The reason must be {Assessment.TextLength:N0} characters or fewer");
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
            if (await db.AssessmentEntries.AnyAsync(one => one.Id == form, cancellationToken))
            {
                return Done.Ok;
            }

            if (assessment.MayBeExplained(assessments.Now.LondonDate()) is { } refusal)
            {
                return refusal;
            }

            var details = new AssessmentEntryDetails
            {
                Kind = AssessmentEntryKind.DelayExplained,
                HappenedAt = assessments.Now,
                Text = command.Reason!.Trim(),
                By = assessments.By,
            };
            db.AssessmentEntries.Add(new AssessmentEntry(form, assessment.Id, details));
            await db.SaveChangesAsync(cancellationToken);
            await assessments.Happened(assessment, form, [new CaseStep("DelayReasonRecorded") { Note = details.Text }], cancellationToken);
            return Done.Ok;
        }
    }
}
