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

/// <summary>What the family said to the assessment, and what they want put right.</summary>
[Requires(Permission.WriteRecord)]
[PutsOnStream("the family’s answer to an assessment", "FamilyResponseRecorded")]
public static class RecordFamilyResponse
{
    public sealed record Command(ChildId ChildId, AssessmentId Id, Guid ShareId) : ICommand<Done>, IAboutChild, IHappened
    {
        public FamilyAnswer? Said { get; init; }

        public string? InTheirWords { get; init; }

        public string? Corrections { get; init; }

        public DateOnly? HappenedOn { get; init; }

        /// <summary>London time of day.</summary>
        public TimeOnly? HappenedAtTime { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Said).NotNull().WithMessage("Select what they say to it");
            RuleFor(command => command.InTheirWords)
                .NotEmpty().When(command => command.Said is FamilyAnswer.AgreesInPart or FamilyAnswer.Disagrees, ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter what they said, in their words")
                .MaximumLength(Assessment.TextLength).WithMessage($"What they said must be {Assessment.TextLength:N0} characters or fewer");
            RuleFor(command => command.Corrections)
                .MaximumLength(Assessment.TextLength).WithMessage($"Corrections must be {Assessment.TextLength:N0} characters or fewer");
            this.HasHappened(clock, "their answer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, AssessmentAccess assessments) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var assessment = await assessments.Find(Permission.WriteRecord, command.ChildId, command.Id, cancellationToken);
            var share = await db.AssessmentShares.SingleOrDefaultAsync(one => one.Id == command.ShareId && one.AssessmentId == command.Id, cancellationToken);
            if (assessment is null || share is null)
            {
                return Result<Done>.NotFound;
            }

            if (share.Hear(command.Said!.Value, command.InTheirWords.OrNothing(), command.Corrections.OrNothing(), command.Moment()) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            await assessments.Happened(
                assessment, share.Id, [new CaseStep("FamilyResponseRecorded", command.Moment()) { Note = $"From {share.ToWhom}" }], cancellationToken);
            return Done.Ok;
        }
    }
}
