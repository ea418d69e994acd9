using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>The packs of this checkout, read once for all tests.</summary>
internal static class Packs
{
    private static readonly Lazy<PackLibrary> Read = new(() => PackLibrary.Load(Repository.Packs));

    public static PackLibrary Library => Read.Value;

    public static PracticePack Get(string id) => Library.Get(id);

    public static Standard Standard(string pack, string id) => Get(pack).Standards.Single(standard => standard.Id == id);
}
