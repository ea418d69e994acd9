using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>
/// Writes the cells of a row. Two people may do it at once: a cell that nobody changed on this page is left as it is, and one that somebody
/// else has changed meanwhile is not written over. Saving without a change says that the row stands.
/// </summary>
[OpenTo(Audience.SignedIn, "Whoever records the forum's meetings, or whom the terms let write in the tracker; anybody else is refused and told who may.")]
public static class WriteTrackerRow
{
    /// <param name="Answers">By column, as a form reads them.</param>
    /// <param name="Seen">The number of the cell that the page showed, by column; 0: none.</param>
    public sealed record Command(string ForumId, string Tracker, Guid Id, ChildId ChildId, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, long> Seen)
        : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, TrackerAccess trackers, RecordSteps steps, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        private const int MostCells = 5000;

        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (trackers.Find(command.ForumId, command.Tracker) is not var (forum, tracker)
                || !await trackers.Rows(forum, tracker).AnyAsync(row => row.Id == command.Id && row.ChildId == command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            if (!trackers.Writes(forum, tracker))
            {
                return new ForumIsRunByOthers(trackers.WhoWrite(forum, tracker));
            }

            await db.TrackerRows.Where(one => one.Id == command.Id).TakeTurn(cancellationToken);
            var row = await db.TrackerRows.SingleAsync(one => one.Id == command.Id, cancellationToken);
            if (row.ClosedOn is not null)
            {
                return new TrackerRowIsClosed();
            }

            var cells = (await db.TrackerCells.AsNoTracking().Where(cell => cell.RowId == row.Id).OrderBy(cell => cell.Number).Take(MostCells).ToListAsync(cancellationToken))
                .ToLookup(cell => cell.Column, StringComparer.Ordinal);
            var refusals = tracker.Typed.Select(column => Take(column, command, row, [.. cells[column.Id]])).OfType<Refusal>().ToList();
            if (refusals.Count > 0)
            {
                return Result<Done>.Refused(refusals);
            }

            row.Stands(clock.LondonToday());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        /// <returns>Why not; <see langword="null"/>: written, or nothing to write.</returns>
        private AnswerRefusal? Take(TrackerColumn column, Command command, TrackerRow row, List<TrackerCell> cells)
        {
            if (!command.Answers.TryGetValue(column.Id, out var typed))
            {
                return null;
            }

            var reading = AnswerReading.Read(column.Question, typed);
            if (reading.Problem is { } problem)
            {
                return new AnswerIsWrong(column.Id, problem);
            }

            var seen = cells.FirstOrDefault(cell => cell.Number == command.Seen.GetValueOrDefault(column.Id))?.Value ?? "";
            var now = cells.Count == 0 ? null : cells[^1];
            switch (RivalWords.Compare(reading.Answer, seen, now?.Value ?? ""))
            {
                case RivalLine.Take:
                    db.TrackerCells.Add(row.Write(column.Id, reading.Answer, steps.Now));
                    return null;
                case RivalLine.Ask:
                    return new AnswerIsWrong(column.Id, $"{now!.By} has written “{now.Value}” meanwhile. Save again to put what you wrote in its place");
                default:
                    return null;
            }
        }
    }
}
