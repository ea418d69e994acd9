using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Signs a submitted record off. Nobody signs off what they wrote or handed in (sod-07).</summary>
[Requires(Permission.ReviewRecord)]
public static class SignOffRecord
{
    /// <param name="WithoutDecision">Why what it tells went on before a forum had decided; <see langword="null"/>: nothing is said.</param>
    public sealed record Command(ChildId ChildId, RecordId RecordId, string? WithoutDecision = null) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.WithoutDecision).FitsForumReason();
    }

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToReview(command.ChildId, command.RecordId, cancellationToken);
            return held.IsOk ? await SignOff(held.Value.Record, held.Value.Template, command.WithoutDecision, cancellationToken) : held.No<Done>();
        }

        private async Task<Result<Done>> SignOff(CaseRecord record, RecordTemplate template, string? withoutDecision, CancellationToken cancellationToken)
        {
            var step = steps.Now;
            var written = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == record.Id).Take(1000).ToListAsync(cancellationToken);
            if (record.SubmittedById == step.ById || written.Any(answer => answer.ById == step.ById))
            {
                return new WriterMayNotSignOff();
            }

            var answers = new RecordAnswers(template, written.ToDictionary(one => one.Key, one => one.AnswerText));
            if (await steps.PassGates(record, template.Events.SignedOff, answers, withoutDecision, cancellationToken) is { Count: > 0 } held)
            {
                return Result<Done>.Refused(held);
            }

            record.SignOff(step);
            await db.SaveChangesAsync(cancellationToken);
            await steps.Happened(record, "signed-off", template.Events.SignedOff, answers, cancellationToken);
            return Done.Ok;
        }
    }
}
