using System.Text.Json;
using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Auditing;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// Saves what is being typed, every second or two, and says who else is there: one round trip to read, one to write the
/// answers, the sign of life and the audit row together.
/// </summary>
[Requires(Permission.WriteRecord)]
public static class AutosaveSection
{
    public sealed record Command : ICommand<View>, IAboutChild
    {
        public required ChildId ChildId { get; init; }

        public required RecordId RecordId { get; init; }

        public required string Section { get; init; }

        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

        public IReadOnlyDictionary<string, long> Versions { get; init; } = new Dictionary<string, long>();
    }

    /// <param name="SavedAt">When, for the page to say.</param>
    /// <param name="Versions">Of every answer sent, as it now stands.</param>
    /// <param name="Asked">Keys of the questions that the answers now ask.</param>
    /// <param name="Rivalled">Keys where somebody else wrote at the same time; both texts are kept.</param>
    /// <param name="Others">Who else has the record open.</param>
    /// <param name="Wrong">What could not be kept, by key, and why.</param>
    public sealed record View(
        DateTimeOffset SavedAt,
        IReadOnlyDictionary<string, long> Versions,
        IReadOnlyList<string> Asked,
        IReadOnlyList<string> Rivalled,
        IReadOnlyList<string> Others,
        IReadOnlyDictionary<string, string> Wrong);

    internal sealed class Handler(
        CareDecisionsDb db, CaseAccess access, RecordAccess records, RecordTemplates templates, RecordSteps steps, ChangeAudit audit, CurrentActor actor)
        : IRequestHandler<Command, Result<View>>
    {
        public async Task<Result<View>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await Find(command, cancellationToken);
            if (found is null)
            {
                return Result<View>.NotFound;
            }

            var template = await templates.Of(found.Record.Edition, cancellationToken);
            if (!records.MayWrite(template) || template.Section(command.Section) is not { } section)
            {
                return Result<View>.NotFound;
            }

            if (!found.Record.IsOpen)
            {
                return new RecordIsNotOpen();
            }

            var now = steps.Now;
            var writer = new AnswerWriter(db, found.Record, template, now) { Present = found.Answers, Waiting = found.Waiting };
            writer.Write(section, command.Answers, command.Versions);
            SignOfLife(found, command.Section, now);
            if (writer.Changed.Count > 0)
            {
                audit.Add(Row(command, writer), found.Head);
            }

            await db.SaveChangesAsync(cancellationToken);
            return View(writer, section, found, now);
        }

        private Task<Found?> Find(Command command, CancellationToken cancellationToken)
        {
            var chain = ChangeAudit.ChainOf(command.ChildId);
            var isSystem = actor.Value.IsSystem;
            var account = SessionStanding.Account(db, actor.Value);
            return (
                from record in db.Records
                join child in access.Children(Permission.WriteRecord) on record.ChildId equals child.Id
                from head in db.AuditChains.Where(one => one.Name == chain).DefaultIfEmpty()
                where record.Id == command.RecordId && record.ChildId == command.ChildId
                    // The session is looked up here, and not before: a save may take two round trips and no more.
                    && (isSystem || account.Any())
                select new Found(
                    record,
                    db.RecordAnswers.Where(answer => answer.RecordId == record.Id).ToList(),
                    db.RivalAnswers.Where(rival => rival.RecordId == record.Id && rival.SettledAt == null).ToList(),
                    db.RecordEditors.Where(editor => editor.RecordId == record.Id).ToList(),
                    head))
                .AsSingleQuery()
                .SingleOrDefaultAsync(cancellationToken);
        }

        private void SignOfLife(Found found, string section, CaseRecord.Step now)
        {
            if (now.ById is not { } me)
            {
                return;
            }

            var mine = found.Editors.FirstOrDefault(editor => editor.StaffId == me);
            if (mine is null)
            {
                mine = new RecordEditor(found.Record.Id, me, now.By);
                db.RecordEditors.Add(mine);
            }

            mine.IsAt(section, now.At);
        }

        private static ChangeToAudit Row(Command command, AnswerWriter writer) =>
            new(UseCaseName.Of(typeof(Command)), AuditKind.Change)
            {
                ChildId = command.ChildId,
                Changes = JsonSerializer.Serialize(new[]
                {
                    new Change("RecordAnswers", command.RecordId.ToString(), "Modified", writer.Changed.Distinct().ToDictionary(
                        key => key, _ => new PropertyChange(null, "changed"))),
                }),
            };

        private static View View(AnswerWriter writer, TemplateSection section, Found found, CaseRecord.Step now) => new(
            now.At,
            writer.Written.ToDictionary(one => one.Key, one => one.Value.Version),
            [.. writer.Answers().Asked(section).Select(question => question.Key)],
            writer.Rivalled,
            [.. found.Editors
                .Where(editor => editor.StaffId != now.ById && editor.SeenAt > now.At - ShowSection.Presence)
                .Select(editor => editor.Name).Order(StringComparer.Ordinal)],
            writer.Problems.OfType<AnswerIsWrong>().ToDictionary(one => one.Key, one => one.Problem));
    }

    internal sealed record Found(
        CaseRecord Record, List<RecordAnswer> Answers, List<RivalAnswer> Waiting, List<RecordEditor> Editors, AuditChain? Head);
}
