using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Documents;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>
/// Makes the pack of papers that has waited longest, if one does; a job sends it until nothing waits. Two nodes may send it at once: one of
/// them claims the pack. It is no command, since no transaction may stay open while a browser prints for a minute.
/// </summary>
[Requires(Permission.RunJobs)]
public static class MakePapers
{
    /// <summary>A node that was killed leaves its pack half made; after this long another takes it.</summary>
    private static readonly TimeSpan LongestMaking = TimeSpan.FromMinutes(10);

    /// <summary>Gives back the pack that was made, or could not be; <see langword="null"/> where none waits.</summary>
    public sealed record Request : IRequest<Result<Guid?>>;

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, PaperEditions editions, PaperReader reader, IPaperPages pages, IDocumentPrinter printer, TimeProvider clock)
        : IRequestHandler<Request, Result<Guid?>>
    {
        public async Task<Result<Guid?>> Handle(Request request, CancellationToken cancellationToken)
        {
            if (await Claim(cancellationToken) is not { } id)
            {
                return Result<Guid?>.Ok(null);
            }

            var isSettled = false;
            try
            {
                await Settle(await db.PaperPacks.SingleAsync(one => one.Id == id, cancellationToken), cancellationToken);
                isSettled = true;
            }
            finally
            {
                if (!isSettled)
                {
                    await Leave(id, cancellationToken.IsCancellationRequested);
                }
            }

            return Result<Guid?>.Ok(id);
        }

        private async Task Settle(PaperPack pack, CancellationToken cancellationToken)
        {
            try
            {
                await Make(pack, cancellationToken);
            }
            catch (DocumentPrinterException fault)
            {
                pack.Fail(fault.Message);
            }

            await db.SaveChangesAsync(cancellationToken);
            if (pack.State == PaperPackState.Ready)
            {
                await LetGo(pack, cancellationToken);
            }
        }

        /// <summary>A node that is told to stop leaves the pack to another; a fault is said to whoever asked.</summary>
        private Task Leave(Guid id, bool isStopping) => db.PaperPacks.Where(one => one.Id == id && one.State == PaperPackState.Making).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.State, isStopping ? PaperPackState.Waiting : PaperPackState.Failed)
                .SetProperty(one => one.Failure, isStopping ? null : "The program met a fault while it made the papers. Try again.")
                .SetProperty(one => one.Version, one => one.Version + 1),
            CancellationToken.None);

        private async Task<Guid?> Claim(CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var abandoned = now - LongestMaking;
            var free = db.PaperPacks.Where(one => one.State == PaperPackState.Waiting || (one.State == PaperPackState.Making && one.BegunAt < abandoned));
            var oldest = await free.OrderBy(one => one.AskedAt).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellationToken);
            var claimed = await free.Where(one => one.Id == oldest).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.State, PaperPackState.Making).SetProperty(one => one.BegunAt, now).SetProperty(one => one.ItemsRead, 0).SetProperty(one => one.Version, one => one.Version + 1),
                cancellationToken);
            return claimed == 1 ? oldest : null;
        }

        private async Task Make(PaperPack pack, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleAsync(one => one.Id == pack.MeetingId, cancellationToken);
            if (forums.Policy.Find(meeting.ForumId) is not { } today)
            {
                pack.Fail("This forum is not in the authority's practice any more.");
                return;
            }

            // The edition is taken before anything is read: what changes meanwhile makes the pack an old one, and never the other way round.
            var edition = await editions.OfPack(meeting, pack, cancellationToken);
            if (edition.Id != pack.Edition && await db.PaperPacks.AnyAsync(one => one.MeetingId == meeting.Id && one.Edition == edition.Id, cancellationToken))
            {
                db.PaperPacks.Remove(pack);
                return;
            }

            pack.Holds(edition);
            var papers = await reader.Read(forums.On(today, meeting.Date), meeting, edition, read => Progress(pack.Id, read, cancellationToken), cancellationToken);
            db.PaperPackContents.Add(pack.Made(await printer.Print(await pages.Draw(papers), cancellationToken), clock.GetUtcNow()));
        }

        private Task<int> Progress(Guid id, int read, CancellationToken cancellationToken) =>
            db.PaperPacks.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.ItemsRead, read), cancellationToken);

        /// <summary>Nobody is given what was made before an agenda changed, so it is not kept. That it was asked for, and opened, stays in the audit.</summary>
        private async Task LetGo(PaperPack pack, CancellationToken cancellationToken)
        {
            var readers = pack.Withheld.Order().ToList();
            var older = (await db.PaperPacks.AsNoTracking().Where(one => one.MeetingId == pack.MeetingId && one.Id != pack.Id && one.State == PaperPackState.Ready && one.AskedAt <= pack.AskedAt)
                .OrderBy(one => one.AskedAt).Take(200).ToListAsync(cancellationToken))
                .Where(one => one.Withheld.Order().SequenceEqual(readers)).Select(one => one.Id).ToList();
            await db.PaperPackContents.Where(one => older.Contains(one.PackId)).ExecuteDeleteAsync(cancellationToken);
            await db.PaperPacks.Where(one => older.Contains(one.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
