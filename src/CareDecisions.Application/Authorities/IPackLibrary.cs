using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Authorities;

/// <summary>The practice packs, read once at start.</summary>
public interface IPackLibrary
{
    IReadOnlyList<string> Ids { get; }

    PracticePack Get(string packId);
}
