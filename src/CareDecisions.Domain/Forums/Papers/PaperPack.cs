using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums.Papers;

/// <summary>
/// The papers of one meeting in one file, for everybody who may see the same of its items. Its edition says what is in it; somebody who
/// may see more, or less, has another edition. The bytes lie in <see cref="PaperPackContent"/>.
/// </summary>
public sealed class PaperPack : IOwnedByAuthority, IVersioned
{
    public const int EditionLength = 64;
    public const int FailureLength = 500;
    public const int ItemsLength = 8000;

    private readonly List<Guid> withheld = [];
    private readonly List<Guid> seen = [];

    private PaperPack()
    {
        Edition = AskedBy = string.Empty;
    }

    /// <param name="edition">What it is to hold.</param>
    public PaperPack(ForumMeetingId meeting, PaperEdition edition, Guid? askedById, string askedBy, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        MeetingId = meeting;
        Edition = string.Empty;
        Holds(edition);
        AskedById = askedById;
        AskedBy = askedBy;
        AskedAt = at;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumMeetingId MeetingId { get; private set; }

    /// <summary>Two packs of one edition hold the same, so there is one.</summary>
    public string Edition { get; private set; }

    /// <summary>Ids of the items it leaves out.</summary>
    public IReadOnlyList<Guid> Withheld => withheld;

    /// <summary>Ids of the items it holds.</summary>
    public IReadOnlyList<Guid> Seen => seen;

    public PaperPackState State { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary><see langword="null"/> where the product made it anew because the agenda changed.</summary>
    public Guid? AskedById { get; private set; }

    public string AskedBy { get; private set; }

    /// <summary>When a node last began to make it.</summary>
    public DateTimeOffset? BegunAt { get; private set; }

    /// <summary>Places of the agenda.</summary>
    public int Items { get; private set; }

    /// <summary>How many of them are read.</summary>
    public int ItemsRead { get; private set; }

    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>Why it could not be made, for whoever asked.</summary>
    public string? Failure { get; private set; }

    public long Version { get; private set; }

    public bool IsUnderWay => State is PaperPackState.Waiting or PaperPackState.Making;

    /// <summary>Tries again what failed.</summary>
    public void Ask(DateTimeOffset at)
    {
        if (State == PaperPackState.Failed)
        {
            (State, AskedAt, Failure, ItemsRead) = (PaperPackState.Waiting, at, null, 0);
        }
    }

    /// <summary>The agenda as it is now that the papers are read, which may not be as it was when they were asked for.</summary>
    public void Holds(PaperEdition edition)
    {
        Edition = edition.Id;
        Items = edition.Places.Count;
        withheld.Clear();
        withheld.AddRange(edition.Withheld.Select(place => place.Id.Value));
        seen.Clear();
        seen.AddRange(edition.Places.Where(place => edition.Seen.Contains(place.Id)).Select(place => place.Id.Value));
    }

    /// <summary>True where the same readers may be meant: what is on both agendas is held by both, or by neither.</summary>
    /// <param name="others">Items that the other holds.</param>
    /// <param name="withheldThere">Items that the other leaves out.</param>
    public bool MayShareReaders(IEnumerable<Guid> others, IEnumerable<Guid> withheldThere) => !withheld.Intersect(others).Any() && !seen.Intersect(withheldThere).Any();

    public PaperPackContent Made(byte[] bytes, DateTimeOffset at)
    {
        (State, MadeAt, ItemsRead) = (PaperPackState.Ready, at, Items);
        return new PaperPackContent(Id, bytes);
    }

    public void Fail(string why) => (State, Failure) = (PaperPackState.Failed, why.Length <= FailureLength ? why : why[..FailureLength]);
}

public enum PaperPackState
{
    Waiting,
    Making,
    Ready,
    Failed,
}

/// <summary>The bytes of a pack. Never changed; gone once a newer pack is there for the same readers.</summary>
public sealed class PaperPackContent : IOwnedByAuthority
{
    private PaperPackContent()
    {
        Bytes = [];
    }

    public PaperPackContent(Guid packId, byte[] bytes)
    {
        PackId = packId;
        Bytes = bytes;
    }

    public Guid PackId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public byte[] Bytes { get; private set; }
}
