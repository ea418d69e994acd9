using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.People;

/// <summary>
/// Somebody in the lives of one child or several: a parent, a carer, another relative, a professional. What they are to
/// each child is the relationship's to say.
/// </summary>
public sealed class Person : IOwnedByAuthority, IVersioned
{
    public const int NameLength = Child.NameLength;
    public const int PhoneLength = 30;
    public const int EmailLength = 200;
    public const int AgencyLength = 100;
    public const int IdentifierLength = 20;

    private Person()
    {
    }

    public Person(PersonId id, PersonDetails details)
    {
        Id = id;
        Describe(details);
    }

    public PersonId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    public string? PreferredName { get; private set; }

    public DateOnly? DateOfBirth { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>Code of the returns' ethnicity set.</summary>
    public string? EthnicityCode { get; private set; }

    /// <summary>NHS number, or a professional's registration number.</summary>
    public string? Identifier { get; private set; }

    public Particulars Particulars { get; private set; } = Particulars.Unknown;

    public string? Phone { get; private set; }

    /// <summary>False where a call or message may put somebody in danger; <see langword="null"/>: nobody has asked yet.</summary>
    public bool? IsPhoneSafe { get; private set; }

    public string? Email { get; private set; }

    public bool? IsEmailSafe { get; private set; }

    /// <summary>For a professional: the school, practice or service.</summary>
    public string? Agency { get; private set; }

    /// <summary>For a professional: "health visitor".</summary>
    public string? Post { get; private set; }

    public bool IsDeceased { get; private set; }

    /// <summary><see langword="null"/>: living, or not known when.</summary>
    public DateOnly? DiedOn { get; private set; }

    public long Version { get; private set; }

    public string DisplayName => ChildName.Display(GivenName, FamilyName, PreferredName, "without a name");

    public void Describe(PersonDetails details)
    {
        GivenName = details.GivenName;
        FamilyName = details.FamilyName;
        PreferredName = details.PreferredName;
        DateOfBirth = details.DateOfBirth;
        Sex = details.Sex;
        EthnicityCode = details.EthnicityCode;
        Identifier = details.Identifier;
        Particulars = details.Particulars;
        Phone = details.Phone;
        IsPhoneSafe = details.IsPhoneSafe;
        Email = details.Email;
        IsEmailSafe = details.IsEmailSafe;
        Agency = details.Agency;
        Post = details.Post;
        IsDeceased = details.IsDeceased || details.DiedOn is not null;
        DiedOn = details.DiedOn;
    }
}

/// <summary>Who somebody is, as recorded. Every member may be unknown.</summary>
public sealed record PersonDetails
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? PreferredName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public Sex Sex { get; init; }

    public string? EthnicityCode { get; init; }

    public string? Identifier { get; init; }

    public Particulars Particulars { get; init; } = Particulars.Unknown;

    public string? Phone { get; init; }

    public bool? IsPhoneSafe { get; init; }

    public string? Email { get; init; }

    public bool? IsEmailSafe { get; init; }

    public string? Agency { get; init; }

    public string? Post { get; init; }

    public bool IsDeceased { get; init; }

    public DateOnly? DiedOn { get; init; }
}
