using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Forums.Papers;

/// <summary>What the papers of a meeting hold, for whoever may see these of its items.</summary>
/// <param name="Id">The same for the same content: order, times, each paper as it was last written, the last decision before. 64 characters.</param>
/// <param name="Children">Whom the papers are about.</param>
/// <param name="Withheld">Items that are left out, in the order of the agenda.</param>
/// <param name="Numbers">Their numbers.</param>
/// <param name="Items">Places of the agenda, with those withheld.</param>
public sealed record PaperEdition(string Id, IReadOnlyList<ChildId> Children, IReadOnlyList<ForumRequestId> Withheld, IReadOnlyList<int> Numbers, int Items)
{
    /// <param name="meeting">The meeting.</param>
    /// <param name="places">Every place of its agenda, in order.</param>
    /// <param name="papers">What is known of the items that are seen; an item without is withheld, and so nothing of it is in the edition but its place.</param>
    public static PaperEdition Of(ForumMeeting meeting, IReadOnlyList<PaperPlace> places, IReadOnlyDictionary<ForumRequestId, PaperFacts> papers)
    {
        var said = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{meeting.Id}|{meeting.Date:O}|{meeting.Start:O}|{meeting.End:O}"));
        foreach (var place in places)
        {
            said.Append(CultureInfo.InvariantCulture, $"\n{place.Number}|{place.At:O}|{place.Minutes}|");
            said.Append(papers.TryGetValue(place.Id, out var paper)
                ? string.Create(CultureInfo.InvariantCulture, $"{place.Id}|{paper.Decision}|{paper.ChangedAt.UtcTicks}|{paper.LastDecision}|{paper.Child}")
                : "withheld");
        }

        var withheld = places.Where(place => !papers.ContainsKey(place.Id)).ToList();
        return new PaperEdition(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()))),
            [.. places.Where(place => papers.ContainsKey(place.Id)).Select(place => papers[place.Id].ChildId).Distinct()],
            [.. withheld.Select(place => place.Id)],
            [.. withheld.Select(place => place.Number)],
            places.Count);
    }
}

/// <summary>One place of an agenda.</summary>
public readonly record struct PaperPlace(ForumRequestId Id, int Number, TimeOnly? At, int? Minutes);

/// <summary>What makes one item's papers others than before.</summary>
/// <param name="Child">The child's name as it stands in the papers.</param>
/// <param name="Decision">Key of what is asked.</param>
/// <param name="ChangedAt">When the request was last written in.</param>
/// <param name="LastDecision">The forum's last decision on the child before; <see langword="null"/>: none.</param>
public sealed record PaperFacts(ChildId ChildId, string Child, string Decision, DateTimeOffset ChangedAt, Guid? LastDecision);
