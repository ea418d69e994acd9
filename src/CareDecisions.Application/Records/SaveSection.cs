using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// Saves a section as it is sent, and marks it finished where that is asked and nothing is missing. What can be kept is
/// kept, whatever else is wrong.
/// </summary>
[Requires(Permission.WriteRecord)]
public static class SaveSection
{
    public sealed record Command : ICommand<View>, IAboutChild
    {
        public required ChildId ChildId { get; init; }

        public required RecordId RecordId { get; init; }

        public required string Section { get; init; }

        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

        public IReadOnlyDictionary<string, long> Versions { get; init; } = new Dictionary<string, long>();

        /// <summary>True to mark it finished; false to save and come back later.</summary>
        public bool Finish { get; init; }

        /// <summary>True where the page could not read something that was typed: the section is then not finished.</summary>
        public bool HasUnreadable { get; init; }
    }

    /// <param name="IsFinished">Whether the section now counts as finished.</param>
    /// <param name="Problems">What is wrong or missing, to show beside the answers. What is right was saved all the same.</param>
    public sealed record View(bool IsFinished, IReadOnlyList<Refusal> Problems, string? Next);

    internal sealed class Handler(CareDecisionsDb db, RecordAccess records, RecordSteps steps)
        : IRequestHandler<Command, Result<View>>
    {
        public async Task<Result<View>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await records.ToWrite(command.ChildId, command.RecordId, cancellationToken);
            if (!held.IsOk)
            {
                return held.No<View>();
            }

            var (record, template) = (held.Value.Record, held.Value.Template);
            if (template.Section(command.Section) is not { } section)
            {
                return Result<View>.NotFound;
            }

            var writer = new AnswerWriter(db, record, template, steps.Now)
            {
                Present = await db.RecordAnswers.Where(answer => answer.RecordId == record.Id).Take(1000).ToListAsync(cancellationToken),
                Waiting = await db.RivalAnswers.Where(rival => rival.RecordId == record.Id && rival.SettledAt == null).Take(100).ToListAsync(cancellationToken),
            };
            writer.Write(section, command.Answers, command.Versions);
            return await Settle(command, record, section, writer, cancellationToken);
        }

        private async Task<Result<View>> Settle(
            Command command, CaseRecord record, TemplateSection section, AnswerWriter writer, CancellationToken cancellationToken)
        {
            var answers = writer.Answers();
            var problems = new List<Refusal>(writer.Problems);
            if (writer.Rivalled.Count > 0)
            {
                problems.Add(new SomebodyElseSavedFirst());
            }

            if (command.Finish)
            {
                problems.AddRange(answers.Missing(section)
                    .Where(question => !problems.OfType<AnswerIsWrong>().Any(wrong => wrong.Key == question.Key))
                    .Select(question => new AnswerIsMissing(question.Key, question.Label)));
                problems.AddRange(answers.Vague(section).Select(one => new AnswerIsWrong(one.Question.Key, one.Problem)));
            }

            var finished = command.Finish && problems.Count == 0 && !command.HasUnreadable;
            var isTold = finished && (!record.IsFinished(section.Id) || writer.Changed.Count > 0);
            if (finished)
            {
                record.Finish(section.Id);
            }
            else
            {
                record.Reopen(section.Id);
            }

            await db.SaveChangesAsync(cancellationToken);
            if (isTold)
            {
                await steps.Happened(record, $"section:{section.Id}", section.Finished, answers, cancellationToken);
            }

            var next = answers.Sections.SkipWhile(one => one.Id != section.Id).Skip(1).FirstOrDefault()?.Id;
            return new View(finished, problems, next);
        }
    }
}
