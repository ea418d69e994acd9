using CareDecisions.Domain.Documents;

namespace CareDecisions.Application.Documents;

/// <summary>
/// Looks through a file for malicious software before it is kept. A scanner that cannot be reached throws: a file that could
/// not be scanned is then not kept.
/// </summary>
public interface IDocumentScanner
{
    Task<ScanFinding> Scan(byte[] content, CancellationToken cancellationToken);
}

/// <param name="By">Which scanner, for the record; <see langword="null"/>: none.</param>
public sealed record ScanFinding(DocumentScan Outcome, string? By);

/// <summary>What an installation has that named no scanner: each document says that it was not scanned.</summary>
public sealed class NoScanner : IDocumentScanner
{
    public Task<ScanFinding> Scan(byte[] content, CancellationToken cancellationToken) => Task.FromResult(new ScanFinding(DocumentScan.NotScanned, null));
}
