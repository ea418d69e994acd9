using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.People;

/// <summary>What a key is made of.</summary>
public enum SearchKeyKind
{
    /// <summary>One word of a name; found by its beginning.</summary>
    Word,

    /// <summary>The first three letters of two words of a name, in the order of the alphabet; found whole.</summary>
    Pair,

    /// <summary>The sound of one word; found whole.</summary>
    Sound,

    /// <summary>The sounds of two words, in the order of the alphabet; found whole.</summary>
    SoundPair,

    /// <summary>Date of birth, 20180501; found whole.</summary>
    Born,

    /// <summary>Reference, NHS number, UPN; found whole.</summary>
    Number,

    /// <summary>House and street, street, or postcode without its space; found by its beginning.</summary>
    Place,
}

/// <summary>
/// One way of finding a child or a person: an exact value or a beginning on one index, so that a search reads as few rows
/// among a million people as among ten thousand. Made from the record, never typed.
/// </summary>
public sealed class SearchKey : IOwnedByAuthority
{
    public const int KeyLength = 60;
    public const int TextLength = 200;

    private SearchKey()
    {
        Key = Text = string.Empty;
    }

    public SearchKey(ChildId child, FoundBy by)
        : this(by) => (SubjectId, ChildId) = (child.Value, child);

    public SearchKey(PersonId person, FoundBy by)
        : this(by) => (SubjectId, PersonId) = (person.Value, person);

    private SearchKey(FoundBy by) => (Kind, Key, Text, IsFormer) = (by.Kind, by.Key, by.Text, by.IsFormer);

    public AuthorityId AuthorityId { get; private set; }

    public SearchKeyKind Kind { get; private set; }

    public string Key { get; private set; }

    /// <summary>The child's or the person's id: whichever of the next two is set.</summary>
    public Guid SubjectId { get; private set; }

    public ChildId? ChildId { get; private set; }

    public PersonId? PersonId { get; private set; }

    /// <summary>The whole words that the key was made of, folded.</summary>
    public string Text { get; private set; }

    /// <summary>True for a former name or an earlier address.</summary>
    public bool IsFormer { get; private set; }
}

/// <summary>A key before it belongs to anybody.</summary>
public sealed record FoundBy(SearchKeyKind Kind, string Key, string Text, bool IsFormer);
