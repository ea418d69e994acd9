using System.Collections.Concurrent;
using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Deadlines;

/// <summary>One deadline engine for each pack, built on first use and shared by every request.</summary>
public sealed class Engines(IPackLibrary packs)
{
    private readonly ConcurrentDictionary<string, DeadlineEngine> byPack = new();

    public DeadlineEngine For(string packId) => byPack.GetOrAdd(packId, id => new DeadlineEngine(packs.Get(id)));
}
