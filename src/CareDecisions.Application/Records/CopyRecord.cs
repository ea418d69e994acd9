using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// Begins the same record for brothers and sisters with what is true of all of them; what is each child's own is left to be
/// written. A copy is the child's own record from then on. Sent twice, it copies once.
/// </summary>
[Requires(Permission.WriteRecord)]
public static class CopyRecord
{
    public sealed record Command(ChildId ChildId, RecordId RecordId, IReadOnlyList<ChildId> Siblings) : ICommand<int>, IAboutChildren
    {
        public IReadOnlyList<ChildId> ChildIds => [ChildId, .. Siblings];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Siblings)
            .NotEmpty().WithMessage("Select at least one child to copy it to")
            .Must(siblings => siblings.Count <= Records.Siblings.Most).WithMessage($"Select {Records.Siblings.Most} children or fewer");
    }

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates,
        RecordSteps steps, Siblings siblings, TimeProvider clock)
        : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var record = await (
                from one in records.Records(Permission.ViewCase)
                join child in access.Children(Permission.WriteRecord) on one.ChildId equals child.Id
                where one.Id == command.RecordId && one.ChildId == command.ChildId && one.State != RecordState.Withdrawn
                select one).SingleOrDefaultAsync(cancellationToken);
            if (record is null
                || (await templates.InForce(clock.LondonToday(), cancellationToken)).FirstOrDefault(one => one.Id == record.TemplateId) is not { } template
                || !records.MayWrite(template)
                || await records.BelongsToAForum(record.Id, cancellationToken))
            {
                return Result<int>.NotFound;
            }

            await db.Records.Where(one => one.Id == record.Id).TakeTurn(cancellationToken);

            var possible = await siblings.Of(record, cancellationToken);
            var chosen = possible.Where(one => command.Siblings.Contains(one.Id)).ToList();
            if (chosen.Count < command.Siblings.Distinct().Count())
            {
                return new InvalidField(nameof(Command.Siblings), "Select from the children shown");
            }

            if (chosen.Find(one => one.OpenRecord is not null && !one.IsCopy) is { } busy)
            {
                return new InvalidField(nameof(Command.Siblings), $"{busy.Name} has one begun already: go on with that, or withdraw it first");
            }

            var answers = await Shared(record, template, cancellationToken);
            foreach (var sibling in chosen.Where(one => one.OpenRecord is null))
            {
                await Begin(record, sibling.Id, template, answers, cancellationToken);
            }

            return chosen.Count;
        }

        /// <summary>What holds for all, as far as the form in force still asks it in the same way.</summary>
        private async Task<Dictionary<string, string>> Shared(CaseRecord record, RecordTemplate template, CancellationToken cancellationToken)
        {
            var from = await templates.Of(record.Edition, cancellationToken);
            var written = await db.RecordAnswers.AsNoTracking()
                .Where(answer => answer.RecordId == record.Id && answer.AnswerText != "")
                .Take(1000)
                .ToDictionaryAsync(answer => answer.Key, answer => answer.AnswerText, cancellationToken);
            return written
                .Where(answer => from.Question(answer.Key) is { IsShared: true } asked
                    && template.Question(answer.Key) is { IsShared: true } now
                    && asked.Kind == now.Kind
                    && AnswerReading.Read(now, answer.Value).Problem is null)
                .ToDictionary();
        }

        private async Task Begin(
            CaseRecord from, ChildId child, RecordTemplate template, Dictionary<string, string> answers, CancellationToken cancellationToken)
        {
            var copy = new CaseRecord(RecordId.New(), child, template, steps.Now);
            copy.CopiedFrom(from.Id);
            await steps.Begin(copy, template, cancellationToken);
            db.RecordAnswers.AddRange(answers.Select(answer => new RecordAnswer(copy.Id, answer.Key, answer.Value, steps.Now)));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
