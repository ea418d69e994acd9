using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>
/// Hands out the papers of a meeting: the edition that holds exactly what the reader may see at this moment, and no other. That they were
/// opened, and about whom, is in the audit before the first byte leaves.
/// </summary>
[OpenTo(Audience.SignedIn, "Papers are for those who sit in the forum; what is withheld from them is left out.")]
public static class OpenPapers
{
    public sealed record Query(ForumMeetingId Id) : IQuery<View>;

    public sealed record View(Forum Forum, ForumMeeting Meeting, byte[] Bytes, IReadOnlyList<ChildId> NamedChildren) : INamesChildren
    {
        public required OpenedThing Opened { get; init; }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, PaperEditions editions) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (meeting is null || forums.Policy.Find(meeting.ForumId) is not { } forum || !forums.Sits(forum))
            {
                return Result<View>.NotFound;
            }

            var edition = await editions.OfReader(meeting, cancellationToken);
            var found = await (
                from pack in db.PaperPacks
                where pack.MeetingId == meeting.Id && pack.Edition == edition.Id && pack.State == PaperPackState.Ready
                join content in db.PaperPackContents on pack.Id equals content.PackId
                select new { pack.Id, content.Bytes }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            return found is null ? Result<View>.NotFound : new View(forum, meeting, found.Bytes, edition.Children)
            {
                Opened = new OpenedThing(nameof(PaperPack), $"Papers of {forum.ShortName}, {meeting.Date:d MMMM yyyy}", found.Id),
            };
        }
    }
}
