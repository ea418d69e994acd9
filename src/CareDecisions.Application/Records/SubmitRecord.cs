using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Hands a record in: every section finished, no two versions waiting. A copy is kept for good.</summary>
[Requires(Permission.WriteRecord)]
public static class SubmitRecord
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
            var held = await records.ToWrite(command.ChildId, command.RecordId, cancellationToken);
            if (!held.IsOk)
            {
                return held.No<Done>();
            }

            var (record, template) = (held.Value.Record, held.Value.Template);
            var written = await db.RecordAnswers.AsNoTracking().Where(one => one.RecordId == record.Id)
                .OrderBy(one => one.Key).Take(1000).ToDictionaryAsync(one => one.Key, one => one.AnswerText, cancellationToken);
            var answers = new RecordAnswers(template, written);
            var unfinished = answers.Sections.Where(section => !record.IsFinished(section.Id) || answers.Missing(section).Any() || answers.Vague(section).Any()).ToList();
            if (unfinished.Count > 0)
            {
                return new SectionsAreUnfinished([.. unfinished.Select(section => section.Title)]);
            }

            if (await Waiting(record.Id, template, cancellationToken) is { Count: > 0 } labels)
            {
                return new TwoVersionsWait(labels);
            }

            if (await records.BelongsToAForum(record.Id, cancellationToken))
            {
                return new SubmittedWithItsRequest();
            }

            if (await steps.PassGates(record, template.Events.Submitted, answers, command.WithoutDecision, cancellationToken) is { Count: > 0 } gates)
            {
                return Result<Done>.Refused(gates);
            }

            await steps.HandIn(record, answers, written, template.SignedOffWith is not null, cancellationToken);
            return Done.Ok;
        }

        private async Task<IReadOnlyList<string>> Waiting(RecordId id, RecordTemplate template, CancellationToken cancellationToken)
        {
            var keys = await db.RivalAnswers.Where(rival => rival.RecordId == id && rival.SettledAt == null)
                .Select(rival => rival.Key).Distinct().Take(50).ToListAsync(cancellationToken);
            return [.. keys.Select(key => template.Question(key)?.Label ?? key)];
        }
    }
}
