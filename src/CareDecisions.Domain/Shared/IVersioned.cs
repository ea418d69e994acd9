namespace CareDecisions.Domain.Shared;

/// <summary>A record two people may change at once: the second to save is shown both versions.</summary>
public interface IVersioned
{
    /// <summary>Counts saves from 1. Stepped by the database layer, never by the aggregate.</summary>
    long Version { get; }
}
