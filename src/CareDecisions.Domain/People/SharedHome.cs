using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.People;

/// <summary>A time in which two people of one relationship lived together: the child's household over the years.</summary>
public sealed class SharedHome : IOwnedByAuthority
{
    private SharedHome()
    {
    }

    public SharedHome(Guid relationshipId, DateOnly? from)
    {
        Id = Guid.CreateVersion7();
        RelationshipId = relationshipId;
        From = from;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid RelationshipId { get; private set; }

    /// <summary><see langword="null"/>: not known since when.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, inclusive; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly lastDay) => To = From is { } first && lastDay < first ? first : lastDay;
}
