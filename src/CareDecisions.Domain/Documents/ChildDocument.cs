using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Documents;

/// <summary>
/// A file on a child's record: what it is, of which day and from whom. What the file was called is not kept: the name decides
/// nothing, and often names a child. What is in it lies in <see cref="DocumentContent"/>.
/// </summary>
public sealed class ChildDocument : IOwnedByAuthority, IVersioned
{
    public const int TitleLength = 150;
    public const int FromLength = 150;
    public const int ReasonLength = 300;
    public const int HashLength = 64;
    public const int ScannerLength = 100;

    private ChildDocument()
    {
        Title = From = Hash = AddedBy = string.Empty;
    }

    public ChildDocument(DocumentId id, ChildId childId, DocumentDetails details, DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(file);
        (Id, ChildId) = (id, childId);
        (Kind, Title, DatedOn, From) = (details.Kind, details.Title, details.DatedOn, details.From);
        (AddedById, AddedBy, AddedAt) = (details.AddedById, details.AddedBy, details.AddedAt.ToUniversalTime());
        (Type, Size, Hash, Scan, ScannedBy) = (file.Type, file.Size, file.Hash, file.Scan, file.ScannedBy);
    }

    public DocumentId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public DocumentKind Kind { get; private set; }

    public string Title { get; private set; }

    /// <summary>The day on the document; <see langword="null"/>: it bears none.</summary>
    public DateOnly? DatedOn { get; private set; }

    /// <summary>Who it is from, as typed.</summary>
    public string From { get; private set; }

    public DocumentType Type { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Hash { get; private set; }

    public DocumentScan Scan { get; private set; }

    /// <summary>Which scanner said so; <see langword="null"/>: none was asked.</summary>
    public string? ScannedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public Guid? AddedById { get; private set; }

    public string AddedBy { get; private set; }

    /// <summary><see langword="null"/>: it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public long Version { get; private set; }

    /// <summary>Takes it out of use: it stays in the list with the reason, and cannot be opened any more.</summary>
    public Refusal? Withdraw(string because, string by, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
        {
            return new DocumentIsWithdrawn(WithdrawnBy!);
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnBecause) = (at.ToUniversalTime(), by, because);
        return null;
    }
}

/// <summary>What is said of a document when it is added.</summary>
public sealed record DocumentDetails
{
    public required DocumentKind Kind { get; init; }

    public required string Title { get; init; }

    public DateOnly? DatedOn { get; init; }

    public required string From { get; init; }

    public Guid? AddedById { get; init; }

    public required string AddedBy { get; init; }

    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>What was found of a file.</summary>
public sealed record DocumentFile(DocumentType Type, long Size, string Hash, DocumentScan Scan, string? ScannedBy);

/// <summary>The bytes of one document, apart from it so that no list reads them.</summary>
public sealed class DocumentContent : IOwnedByAuthority
{
    private DocumentContent()
    {
        Bytes = [];
    }

    public DocumentContent(DocumentId documentId, byte[] bytes)
    {
        DocumentId = documentId;
        Bytes = bytes;
    }

    public DocumentId DocumentId { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public byte[] Bytes { get; private set; }
}

/// <summary>Withdrawing it twice.</summary>
public sealed record DocumentIsWithdrawn(string By) : Refusal
{
    public override string Message => $"{By} has withdrawn this document already, so nothing was changed.";
}
