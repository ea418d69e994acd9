namespace CareDecisions.Application.Documents;

/// <summary>How large a document may be in this installation.</summary>
public sealed record DocumentLimits(long MostBytes)
{
    public const long UsualMostBytes = 20L * 1024 * 1024;

    public long MostMegabytes => MostBytes / 1024 / 1024;
}
