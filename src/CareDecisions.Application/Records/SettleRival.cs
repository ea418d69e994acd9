using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Chooses between two texts written at once. The one not chosen is kept, out of sight.</summary>
[Requires(Permission.WriteRecord)]
public static class SettleRival
{
    public sealed record Command(ChildId ChildId, RecordId RecordId, Guid RivalId, RivalChoice Choice) : ICommand<string>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordSteps steps)
        : IRequestHandler<Command, Result<string>>
    {
        public async Task<Result<string>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToWrite(command.ChildId, command.RecordId, cancellationToken);
            if (!held.IsOk)
            {
                return held.No<string>();
            }

            var record = held.Value.Record;
            var rival = await db.RivalAnswers.SingleOrDefaultAsync(
                one => one.Id == command.RivalId && one.RecordId == record.Id && one.SettledAt == null, cancellationToken);
            if (rival is null)
            {
                return Result<string>.NotFound;
            }

            var answer = await db.RecordAnswers.SingleAsync(one => one.RecordId == record.Id && one.Key == rival.Key, cancellationToken);
            var step = steps.Now;
            var standing = answer.AnswerText;
            if (command.Choice == RivalChoice.Other)
            {
                answer.Write(rival.AnswerText, step);
                rival.Write(standing, rival.At);
            }
            else if (command.Choice == RivalChoice.Both)
            {
                answer.Write($"{standing}\n\n{rival.AnswerText}", step);
            }

            rival.Settle(step.At);
            record.Changed(step.At);
            await db.SaveChangesAsync(cancellationToken);
            return rival.Key[..rival.Key.IndexOf('.', StringComparison.Ordinal)];
        }
    }
}

public enum RivalChoice
{
    /// <summary>Keep the text that stands in the record.</summary>
    Standing,

    /// <summary>Put the other text in its place.</summary>
    Other,

    /// <summary>Keep both, one below the other; for free text.</summary>
    Both,
}
