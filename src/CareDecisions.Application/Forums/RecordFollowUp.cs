using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Says that something the terms want after an agreement was done, and when. It must cover what the terms ask it to.</summary>
[Requires(Permission.WriteRecord)]
public static class RecordFollowUp
{
    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required AgreementId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public required string RuleId { get; init; }

        public DateOnly? On { get; init; }

        public TimeOnly? At { get; init; }

        /// <summary>Ids of the points that the note or letter covers.</summary>
        public IReadOnlyList<string> Covers { get; init; } = [];

        public string? Words { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.On).NotNull().WithMessage("Enter the day it was done");
            RuleFor(command => command.At).NotNull().WithMessage("Enter the time it was done");
            RuleFor(command => command.At).Must((command, time) => command.On is not { } day || time is not { } at || LondonTime.At(day, at) <= clock.GetUtcNow())
                .WithMessage("It cannot have been done in the future");
            RuleFor(command => command.Words).NotEmpty().WithMessage("Say what was done and where it is kept")
                .FitsForumReason();
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ForumAccess forums, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.WriteRecord).AnyAsync(child => child.Id == command.ChildId, cancellationToken)
                || await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (agreement, terms)
                || terms.FollowUps.All(part => part.Rule.Id != command.RuleId))
            {
                return Result<Done>.NotFound;
            }

            if (agreement.AgreedAt is null
                || await db.AgreementSteps.AnyAsync(step => step.AgreementId == agreement.Id && step.RuleId == command.RuleId && step.Role == null, cancellationToken))
            {
                return new AgreementIsNotWaiting();
            }

            var open = terms.PointsOf(command.RuleId).Except(command.Covers).ToList();
            if (open.Count > 0)
            {
                return new FollowUpLeavesOut([.. open.Select(id => forums.Policy.Words.AgreementFields.First(field => field.Id == id).Name)]);
            }

            db.AgreementSteps.Add(new AgreementStep(agreement, command.RuleId, null, LondonTime.At(command.On!.Value, command.At!.Value), steps.Now, command.Words));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

/// <param name="Names">Points that it does not cover.</param>
public sealed record FollowUpLeavesOut(IReadOnlyList<string> Names) : Refusal
{
    public override string Message => $"The terms want it to say this too: {string.Join("; ", Names)}";

    public override string Field => nameof(RecordFollowUp.Command.Covers);
}
