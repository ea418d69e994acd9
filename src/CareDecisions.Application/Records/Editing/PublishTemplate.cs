using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records.Editing;

/// <summary>Puts a form's draft in force from a day on. Records begun before keep the form they were begun with.</summary>
[Requires(Permission.ConfigureTemplates)]
public static class PublishTemplate
{
    /// <param name="Version">Of the draft that was read before publishing.</param>
    /// <param name="From">First day on which records begin with it; today at the earliest.</param>
    public sealed record Command(string TemplateId, long Version, DateOnly? From, string? Reason) : ICommand<Done>, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.From)
                .NotNull().WithMessage("Enter the first day it is used")
                .GreaterThanOrEqualTo(clock.LondonToday()).WithMessage("The first day must be today or later: what was written before keeps its form");
            RuleFor(command => command.Reason)
                .NotEmpty().WithMessage("Enter what changes and why")
                .MaximumLength(CaseRecord.ReasonLength).WithMessage($"The reason must be {CaseRecord.ReasonLength:N0} characters or fewer");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, TemplateDesk desk, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.Open(command.TemplateId, cancellationToken) is not { Draft: { } draft } opened)
            {
                return Result<Done>.NotFound;
            }

            if (draft.Version != command.Version)
            {
                return new SomebodyElseSavedFirst();
            }

            if (opened.Faults.Count > 0)
            {
                return new TemplateCannotBeRead(opened.Faults[0], IsOfText: false);
            }

            var edition = opened.Shown.Edition;
            if (edition == opened.InForce.Edition)
            {
                return new NothingChanged();
            }

            var kept = await db.TemplateEditions.SingleOrDefaultAsync(one => one.Edition == edition, cancellationToken);
            if (kept is null)
            {
                kept = new TemplateEdition(edition, command.TemplateId, opened.Shown.Text);
                db.TemplateEditions.Add(kept);
            }

            kept.Publish(command.From!.Value, steps.Now);
            db.TemplateDrafts.Remove(draft);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record NothingChanged : Refusal
{
    public override string Message => "The draft is what is in force already. Change something first, or discard it.";
}
