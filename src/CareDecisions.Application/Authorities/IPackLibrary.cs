using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Authorities;

/// <summary>The practice packs, read once at start.</summary>
public interface IPackLibrary
{
    IReadOnlyList<string> Ids { get; }

    PracticePack Get(string packId);

    /// <summary>The pack, its forums read with what an authority has confirmed in place of the pack's own values.</summary>
    PackReading With(string packId, ConfirmedValues confirmed);
}

/// <summary>A pack with an authority's own values.</summary>
/// <param name="Pack"><see langword="null"/> where a value cannot be read.</param>
/// <param name="Faults">Why not, in words.</param>
public sealed record PackReading(PracticePack? Pack, IReadOnlyList<string> Faults);
