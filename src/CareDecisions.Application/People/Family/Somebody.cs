using System.Globalization;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.People.Genograms;

namespace CareDecisions.Application.People.Family;

/// <summary>Somebody of a family while it is put together: a child of the authority, or a person.</summary>
internal sealed class Somebody
{
    public Somebody(string key, Child child)
    {
        (Key, Name, Child) = (key, child.DisplayName, child);
    }

    public Somebody(string key, Person person)
    {
        (Key, Name, Person) = (key, person.DisplayName, person);
    }

    public string Key { get; }

    public string Name { get; }

    public Child? Child { get; }

    public Person? Person { get; }

    public int Generation { get; set; }

    /// <summary>The less, the nearer.</summary>
    public int Nearness { get; set; } = int.MaxValue;

    public bool LivesTogether { get; set; }

    public string? SiblingOf { get; set; }

    public string? Through { get; set; }

    public bool IsParentOfThem { get; set; }

    public List<(RelationshipKind Kind, bool IsReversed)> Kinds { get; } = [];

    public (ChildId Child, Guid Relationship)? ChangedAt { get; set; }

    public DateOnly? Born => Child?.DateOfBirth ?? Person?.DateOfBirth;

    private bool IsDeceased => Person?.IsDeceased ?? false;

    private bool IsUnborn => Child is { DateOfBirth: null, ExpectedDateOfBirth: not null };

    public FamilyMember Member(bool isTheChild) => new()
    {
        Key = Key,
        Name = Name,
        Years = Years(),
        Born = Born,
        Symbol = IsUnborn ? FamilySymbol.Unborn : (Child?.Sex ?? Person!.Sex) switch
        {
            Sex.Female => FamilySymbol.Woman,
            Sex.Male => FamilySymbol.Man,
            _ => FamilySymbol.Unknown,
        },
        IsDeceased = IsDeceased,
        IsTheChild = isTheChild,
        LivesWithTheChild = LivesTogether && !IsDeceased,
        Generation = Generation,
        SiblingOf = SiblingOf,
        SharesOneParent = !isTheChild && SiblingOf is null && Generation == 0,
    };

    public FamilyRow Row() => new()
    {
        Key = Key,
        Name = Name,
        ChildId = Child?.Id,
        PersonId = Person?.Id,
        Kinds = Kinds,
        Through = Through,
        IsParentOfThem = IsParentOfThem,
        DateOfBirth = Born,
        ExpectedDateOfBirth = IsUnborn ? Child!.ExpectedDateOfBirth : null,
        IsDeceased = IsDeceased,
        DiedOn = Person?.DiedOn,
        LivesWithTheChild = LivesTogether && !IsDeceased,
        ChangedAt = ChangedAt,
    };

    private string? Years() => (Born?.Year, Person?.DiedOn?.Year) switch
    {
        _ when IsUnborn => "not yet born",
        ({ } born, { } died) => string.Create(CultureInfo.InvariantCulture, $"{born} to {died}"),
        (null, { } died) => string.Create(CultureInfo.InvariantCulture, $"died {died}"),
        ({ } born, null) => string.Create(CultureInfo.InvariantCulture, $"born {born}") + (Person is { IsDeceased: true } ? ", died" : ""),
        _ => Person is { IsDeceased: true } ? "died" : null,
    };
}
