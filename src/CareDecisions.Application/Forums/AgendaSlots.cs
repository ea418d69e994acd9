using CareDecisions.Application.Data;
using CareDecisions.Domain.Forums;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>
/// The places of an agenda and their times. Every item counts, whoever reads: an item that is withheld keeps its number and its time,
/// and nothing else of it is here.
/// </summary>
internal static class AgendaSlots
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<Slot>> Of(CareDecisionsDb db, ForumMeeting meeting, CancellationToken cancellationToken)
    {
        var places = await db.ForumRequests
            .Where(one => one.MeetingId == meeting.Id && (one.State == RequestState.OnAgenda || one.State == RequestState.Decided))
            .OrderBy(one => one.Position).ThenBy(one => one.ApprovedAt).ThenBy(one => one.Id)
            .Select(one => new { one.Id, one.Minutes }).Take(Most).ToListAsync(cancellationToken);
        return Of(meeting, places.Select(place => (place.Id, place.Minutes)));
    }

    /// <param name="meeting">The meeting.</param>
    /// <param name="places">Every item of its agenda, in order.</param>
    public static IReadOnlyList<Slot> Of(ForumMeeting meeting, IEnumerable<(ForumRequestId Id, int? Minutes)> places)
    {
        var slots = new List<Slot>();
        var at = meeting.Start;
        foreach (var (id, minutes) in places)
        {
            slots.Add(new Slot(id, slots.Count + 1, at, minutes));
            at = minutes is { } length ? at?.AddMinutes(length) : null;
        }

        return slots;
    }
}

/// <param name="Id">The item.</param>
/// <param name="Number">Its place, from 1.</param>
/// <param name="At">When it begins; <see langword="null"/> where the start, or the length of one before it, is not known.</param>
/// <param name="Minutes">How long it is; <see langword="null"/>: not set.</param>
internal sealed record Slot(ForumRequestId Id, int Number, TimeOnly? At, int? Minutes);
