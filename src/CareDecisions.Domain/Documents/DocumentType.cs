namespace CareDecisions.Domain.Documents;

/// <summary>What a file is, by what is in it. Names are kept in the database.</summary>
public enum DocumentType
{
    Pdf,
    Png,
    Jpeg,
    Word,
    Excel,
    Text,
    Email,
}

/// <summary>What a document is to the people who file it. Names are kept in the database.</summary>
public enum DocumentKind
{
    Letter,
    Report,
    Minutes,
    Plan,
    CourtOrder,
    Identity,
    Photograph,
    Email,
    Other,
}

/// <summary>Whether a file was looked through for malicious software. Names are kept in the database.</summary>
public enum DocumentScan
{
    /// <summary>This installation has no scanner.</summary>
    NotScanned,
    Clean,
    Infected,
}
