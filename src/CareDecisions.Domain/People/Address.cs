using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.People;

/// <summary>Where a child or a person lived, from the first day to the last. One is open at a time.</summary>
public sealed class Address : IOwnedByAuthority
{
    public const int LinesLength = 300;
    public const int PostcodeLength = 10;

    private Address()
    {
        Lines = string.Empty;
    }

    public Address(ChildId childId, AddressDetails details)
        : this(details) => ChildId = childId;

    public Address(PersonId personId, AddressDetails details)
        : this(details) => PersonId = personId;

    private Address(AddressDetails details)
    {
        Id = Guid.CreateVersion7();
        Lines = details.Lines;
        Postcode = details.Postcode;
        From = details.From;
        To = details.To;
        IsWithheld = details.IsWithheld;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId? ChildId { get; private set; }

    public PersonId? PersonId { get; private set; }

    /// <summary>House and street, town, county: one line each.</summary>
    public string Lines { get; private set; }

    public string? Postcode { get; private set; }

    /// <summary><see langword="null"/>: not known since when.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>Last day, inclusive; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>True where it may be told to nobody outside: in no letter, no list and no copy.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>The last day here. An earlier end than the beginning is brought up to it.</summary>
    public void EndOn(DateOnly lastDay) => To = From is { } first && lastDay < first ? first : lastDay;
}

/// <summary>An address as given.</summary>
public sealed record AddressDetails(string Lines, string? Postcode)
{
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public bool IsWithheld { get; init; }
}
