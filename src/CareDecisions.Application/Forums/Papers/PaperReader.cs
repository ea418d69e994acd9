using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Papers;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Papers;

/// <summary>Reads what belongs in a pack, item by item, and says how far it is.</summary>
public sealed class PaperReader(CareDecisionsDb db, ForumRequests requests, EarlierDecisions earlier, TimeProvider clock)
{
    /// <param name="forum">The forum, as its terms are on the day.</param>
    /// <param name="meeting">Its meeting.</param>
    /// <param name="edition">What the pack is to hold.</param>
    /// <param name="read">Told after each item how many are read.</param>
    public async Task<MeetingPapers> Read(Forum forum, ForumMeeting meeting, PaperEdition edition, Func<int, Task> read, CancellationToken cancellationToken)
    {
        var items = new List<MeetingPapers.Item>();
        foreach (var place in edition.Places)
        {
            // Only what the edition names: what has come to the agenda since may be about a child that these readers may not see.
            var paper = edition.Seen.Contains(place.Id) ? await Paper(forum, meeting, place.Id, cancellationToken) : null;
            items.Add(new MeetingPapers.Item(place.Number, place.At, place.Minutes, paper));
            await read(items.Count);
        }

        return new MeetingPapers(forum, meeting, clock.GetUtcNow(), items);
    }

    private async Task<MeetingPapers.Paper> Paper(Forum forum, ForumMeeting meeting, ForumRequestId id, CancellationToken cancellationToken)
    {
        var found = await (
            from request in db.ForumRequests.AsNoTracking()
            where request.Id == id
            join child in db.Children on request.ChildId equals child.Id
            select new { Request = request, child.DisplayName, child.Reference, child.DateOfBirth }).SingleAsync(cancellationToken);
        var written = await requests.WrittenIn(found.Request, cancellationToken);
        var asked = forum.DecisionType(found.Request.DecisionKey)
            ?? throw new InvalidOperationException($"{forum.Id} has no decision {found.Request.DecisionKey} any more.");
        return new MeetingPapers.Paper
        {
            Child = found.DisplayName,
            Reference = found.Reference,
            Born = found.DateOfBirth,
            Asked = asked,
            By = found.Request.StartedBy,
            Parts =
            [
                .. written.Answers.Sections.Select(part => new MeetingPapers.Part(
                    part.Title, [.. written.Answers.Asked(part).Select(question => new ReadRecord.Answered(question, written.Answers.Of(question.Key)))])),
            ],
            Questions = ItemChecklists.Of(forum, found.Request.DecisionKey),
            Before = await earlier.Before(meeting, found.Request, cancellationToken),
        };
    }
}
