using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CareDecisions.Application.Authorities;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Application.Deadlines;

/// <summary>One deadline engine for each pack, built on first use and shared by every request.</summary>
public sealed class Engines(IPackLibrary packs)
{
    private readonly ConcurrentDictionary<string, DeadlineEngine> byPack = new();
    private readonly ConcurrentDictionary<string, long> editions = new();

    public DeadlineEngine For(string packId) => byPack.GetOrAdd(packId, id => new DeadlineEngine(packs.Get(id)));

    /// <summary>
    /// A fingerprint of all that turns events into kept clocks: the pack's data and the code of the engine and of what is
    /// kept. Clocks worked out under another edition are worked out anew.
    /// </summary>
    public long EditionOf(string packId) => editions.GetOrAdd(packId, id =>
    {
        var code = (typeof(DeadlineEngine).Module.ModuleVersionId, typeof(Engines).Module.ModuleVersionId);
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{packs.Get(id).Edition} {code}")));
    });
}
