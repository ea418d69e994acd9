using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Alerts;

/// <summary>
/// One person told once of something that is no clock: a meeting moved, a decision recorded. It says where to look and
/// names no child; what it leads to is shown only to who may see it.
/// </summary>
public sealed class Notice : IOwnedByAuthority
{
    public const int KeyLength = 120;
    public const int WordsLength = 300;
    public const int PathLength = 200;

    private Notice()
    {
        Key = Words = Path = string.Empty;
    }

    public Notice(Guid recipientId, string key, string words, string path, DateTimeOffset raisedAt)
    {
        Id = Guid.CreateVersion7();
        RecipientId = recipientId;
        Key = key;
        Words = words.Length > WordsLength ? words[..WordsLength] : words;
        Path = path;
        RaisedAt = raisedAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid RecipientId { get; private set; }

    /// <summary>Names the step once; the same step tells nobody twice.</summary>
    public string Key { get; private set; }

    public string Words { get; private set; }

    /// <summary>Page of the product, without a leading slash.</summary>
    public string Path { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(DateTimeOffset at) => ReadAt ??= at;
}
