using System.Collections.Concurrent;

namespace CareDecisions.Application.Returns;

/// <summary>How far the imports of this process are. An import's transaction hides its rows from everybody until its end.</summary>
public sealed class ReturnProgressBoard
{
    private readonly ConcurrentDictionary<Guid, ReturnProgress> running = new();

    public ReturnProgress? Of(Guid importId) => running.TryGetValue(importId, out var progress) ? progress : null;

    internal void Set(Guid importId, ReturnProgress progress) => running[importId] = progress;

    internal void Remove(Guid importId) => running.TryRemove(importId, out _);
}
