using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Signs a submitted record off. Nobody signs off what they wrote or handed in (sod-07).</summary>
[Requires(Permission.ReviewRecord)]
public static class SignOffRecord
{
    public sealed record Command(ChildId ChildId, RecordId RecordId) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordSteps steps)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToReview(command.ChildId, command.RecordId, cancellationToken);
            return held.IsOk ? await SignOff(held.Value.Record, held.Value.Template, cancellationToken) : held.No<Done>();
        }

        private async Task<Result<Done>> SignOff(CaseRecord record, RecordTemplate template, CancellationToken cancellationToken)
        {
            var step = steps.Now;
            var written = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == record.Id).Take(1000).ToListAsync(cancellationToken);
            if (record.SubmittedById == step.ById || written.Any(answer => answer.ById == step.ById))
            {
                return new WriterMayNotSignOff();
            }

            var answers = new RecordAnswers(template, written.ToDictionary(one => one.Key, one => one.AnswerText));
            if (await steps.PassGates(record, template.Events.SignedOff, answers, cancellationToken) is { Count: > 0 } held)
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
