namespace CareDecisions.Domain.PracticePacks;

/// <summary>Where an entry is written. Lines and columns count from 1.</summary>
public sealed record SourceLocation(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
