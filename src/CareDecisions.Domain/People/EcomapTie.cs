using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.People;

/// <summary>What somebody or something outside the child's family means to the child: a friend, a club, a school, a faith.</summary>
public sealed class EcomapTie : IOwnedByAuthority, IVersioned
{
    public const int WithLength = 100;
    public const int NoteLength = 300;
    public const int ReasonLength = 300;
    public const int NameLength = 200;

    private EcomapTie()
    {
        With = string.Empty;
    }

    public EcomapTie(ChildId childId, EcomapDetails details)
        : this()
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        Describe(details);
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>In free words: "Nan", "Saturday football", "the mosque".</summary>
    public string With { get; private set; }

    public TieQuality Quality { get; private set; }

    /// <summary><see langword="null"/>: not known since when.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, inclusive; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public string? Note { get; private set; }

    /// <summary><see langword="null"/>: it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public long Version { get; private set; }

    public void Describe(EcomapDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        (With, Quality, From, To, Note) = (details.With, details.Quality, details.From, details.To, details.Note);
    }

    /// <summary>It was never so: it is drawn nowhere any more, and kept with the reason.</summary>
    public void Withdraw(string because, string by, DateTimeOffset at) =>
        (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (at.ToUniversalTime(), by, because);
}

/// <summary>What is said of a tie of the ecomap.</summary>
public sealed record EcomapDetails(string With, TieQuality Quality, DateOnly? From, DateOnly? To, string? Note);

/// <summary>What a tie is like for the child. Names are kept in the database.</summary>
public enum TieQuality
{
    Strong,
    Weak,
    Stressful,
    Broken,
}

/// <summary>An ecomap says each tie once.</summary>
public sealed record TieIsOnRecord(string With) : Refusal
{
    public override string Message => $"{With} is on the ecomap already. Change that tie instead: open it from the list.";

    public override string? Field => "With";
}
