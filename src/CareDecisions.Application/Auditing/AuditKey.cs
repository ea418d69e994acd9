namespace CareDecisions.Application.Auditing;

/// <summary>The secret that keys the audit's hashes. Kept outside the database, so that whoever can write there cannot forge the chain.</summary>
public sealed record AuditKey(byte[] Bytes);
