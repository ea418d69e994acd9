namespace CareDecisions.Application.Auditing;

/// <summary>One thing wrong with an audit chain, with the place where it was found.</summary>
/// <param name="Chain">Name of the chain.</param>
/// <param name="Sequence">Place in it, counted from 1.</param>
/// <param name="Fault">What is wrong there.</param>
public sealed record AuditFinding(string Chain, long Sequence, AuditFault Fault)
{
    public override string ToString() => $"{Chain} row {Sequence}: {Words(Fault)}";

    private static string Words(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "its content does not match its hash; it was changed, or was not written by this product",
        AuditFault.DoesNotFollow => "it does not follow the row before it; a row was inserted, replaced or removed",
        AuditFault.Missing => "it is missing",
        AuditFault.TailMissing => "the chain went on to here, and its last rows are missing",
        AuditFault.HeadDiffers => "the head of the chain says another hash than this row has",
        AuditFault.HeadMissing => "the chain has rows and no head",
        AuditFault.AfterHead => "the chain goes on after its head says it ends",
        AuditFault.ChainMissing => "an anchor names this chain, and none of it is there",
        AuditFault.NotAsAnchored => "an anchor names this row, and it is missing or another",
        _ => "it is not sound",
    };
}

public enum AuditFault
{
    Changed,
    DoesNotFollow,
    Missing,
    TailMissing,
    HeadDiffers,
    HeadMissing,
    AfterHead,
    ChainMissing,
    NotAsAnchored,
}
