using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.People;

/// <summary>A name that a child or a person had before, by which old letters and other agencies may still know them.</summary>
public sealed class FormerName : IOwnedByAuthority
{
    private FormerName()
    {
    }

    public FormerName(ChildId childId, string? given, string? family, DateOnly? until)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        GivenName = given;
        FamilyName = family;
        Until = until;
    }

    public FormerName(PersonId personId, string? given, string? family, DateOnly? until)
    {
        Id = Guid.CreateVersion7();
        PersonId = personId;
        GivenName = given;
        FamilyName = family;
        Until = until;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId? ChildId { get; private set; }

    public PersonId? PersonId { get; private set; }

    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    /// <summary>Last day it was the name; <see langword="null"/>: not known.</summary>
    public DateOnly? Until { get; private set; }

    public string DisplayName => ChildName.Display(GivenName, FamilyName, null, "not known");
}
