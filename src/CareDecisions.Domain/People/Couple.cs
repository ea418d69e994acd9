using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.People;

/// <summary>Two adults who are or were a couple. Whose children they have is said by each child's own relationships.</summary>
public sealed class Couple : IOwnedByAuthority, IVersioned
{
    public const int NoteLength = 300;
    public const int ReasonLength = 300;
    public const int NameLength = 200;

    private Couple()
    {
    }

    /// <param name="childId">From whose family it is told.</param>
    public Couple(ChildId childId, PersonId firstId, PersonId secondId, CoupleDetails details)
    {
        Id = Guid.CreateVersion7();
        (ChildId, FirstId, SecondId) = (childId, firstId, secondId);
        Describe(details);
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>From whose family it is told: who may not see that child learns nothing of it.</summary>
    public ChildId ChildId { get; private set; }

    public PersonId FirstId { get; private set; }

    public PersonId SecondId { get; private set; }

    public CoupleKind Kind { get; private set; }

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

    public void Describe(CoupleDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Kind, From, To, Note) = (details.Kind, details.From, details.To, details.Note);
    }

    /// <summary>It was never so: it is drawn nowhere any more, and kept with the reason.</summary>
    public void Withdraw(string because, string by, DateTimeOffset at) =>
        (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (at.ToUniversalTime(), by, because);
}

/// <summary>What is said of a couple.</summary>
public sealed record CoupleDetails(CoupleKind Kind, DateOnly? From, DateOnly? To, string? Note);

/// <summary>How two adults are a couple. Names are kept in the database.</summary>
public enum CoupleKind
{
    /// <summary>Married or in a civil partnership.</summary>
    Married,

    Together,
    Separated,
    Divorced,
}

/// <summary>Nobody is a couple with themselves.</summary>
public sealed record CoupleNeedsTwo : Refusal
{
    public override string Message => "Choose two different people.";

    public override string? Field => "SecondId";
}

/// <summary>One standing couple of the same two people, and one for the same time.</summary>
/// <param name="On">The field that says it.</param>
public sealed record CoupleIsOnRecord(string On) : Refusal
{
    public override string Message => "These two are on record as a couple already. Change that instead: open it from the list of couples.";

    public override string? Field => On;
}
