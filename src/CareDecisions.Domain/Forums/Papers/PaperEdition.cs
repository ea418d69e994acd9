using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Forums.Papers;

/// <summary>What the papers of a meeting hold, for whoever may see these of its items.</summary>
/// <param name="Id">The same for the same content: order, times, each paper as it was last written, the last decision before. 64 characters.</param>
/// <param name="Agenda">The same for the same agenda and papers, whoever reads. 32 characters.</param>
/// <param name="Places">Every place of the agenda, in order, with those withheld.</param>
/// <param name="Seen">Items that are in it. What is not among them is left out, whenever it came to the agenda.</param>
/// <param name="Children">Whom the papers are about.</param>
public sealed record PaperEdition(string Id, string Agenda, IReadOnlyList<PaperPlace> Places, IReadOnlySet<ForumRequestId> Seen, IReadOnlyList<ChildId> Children)
{
    private const int AgendaLength = 32;

    /// <summary>Items that are left out, in the order of the agenda.</summary>
    public IEnumerable<PaperPlace> Withheld => Places.Where(place => !Seen.Contains(place.Id));

    /// <param name="meeting">The meeting.</param>
    /// <param name="places">Every place of its agenda, in order.</param>
    /// <param name="papers">What is known of its items, seen or not.</param>
    /// <param name="seen">Items that the readers may see; of any other nothing is in the edition but its place.</param>
    public static PaperEdition Of(
        ForumMeeting meeting, IReadOnlyList<PaperPlace> places, IReadOnlyDictionary<ForumRequestId, PaperFacts> papers, IReadOnlySet<ForumRequestId> seen)
    {
        var known = papers.Where(one => seen.Contains(one.Key)).ToDictionary(one => one.Key, one => one.Value);
        var there = places.Where(place => known.ContainsKey(place.Id)).ToList();
        return new PaperEdition(
            Digest(meeting, places, known),
            Digest(meeting, places, papers)[..AgendaLength],
            places,
            there.Select(place => place.Id).ToHashSet(),
            [.. there.Select(place => known[place.Id].ChildId).Distinct()]);
    }

    private static string Digest(ForumMeeting meeting, IReadOnlyList<PaperPlace> places, IReadOnlyDictionary<ForumRequestId, PaperFacts> papers)
    {
        var said = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{meeting.Id}|{meeting.Date:O}|{meeting.Start:O}|{meeting.End:O}"));
        foreach (var place in places)
        {
            said.Append(CultureInfo.InvariantCulture, $"\n{place.Number}|{place.At:O}|{place.Minutes}|");
            said.Append(papers.TryGetValue(place.Id, out var paper)
                ? string.Create(CultureInfo.InvariantCulture, $"{place.Id}|{paper.Decision}|{paper.ChangedAt.UtcTicks}|{paper.Reference}|{paper.Born:O}|{paper.LastDecision}|{string.Join(',', paper.Actions)}|{paper.Child}")
                : "withheld");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }
}

/// <summary>One place of an agenda.</summary>
public readonly record struct PaperPlace(ForumRequestId Id, int Number, TimeOnly? At, int? Minutes);

/// <summary>What makes one item's papers others than before.</summary>
/// <param name="Child">The child's name as it stands in the papers.</param>
/// <param name="Reference">The child's reference.</param>
/// <param name="Born">The child's date of birth; <see langword="null"/>: not known.</param>
/// <param name="Decision">Key of what is asked.</param>
/// <param name="ChangedAt">When the request was last written in.</param>
/// <param name="LastDecision">The forum's last decision on the child before; <see langword="null"/>: none.</param>
/// <param name="Actions">How far each action of that decision is.</param>
public sealed record PaperFacts(
    ChildId ChildId, string Child, string Reference, DateOnly? Born, string Decision, DateTimeOffset ChangedAt, Guid? LastDecision, IReadOnlyList<string> Actions);
