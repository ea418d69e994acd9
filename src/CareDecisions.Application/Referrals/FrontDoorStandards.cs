using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Referrals;

/// <summary>The standards of a pack and its base that the front door answers for.</summary>
internal static class FrontDoorStandards
{
    private const string Area = "referral";

    public static IReadOnlyList<string> Ids(PracticePack pack) =>
        [.. pack.Standards.Concat(pack.BaseStandards).Where(one => one.Area == Area).Select(one => one.Id).Distinct()];

    /// <summary>Whether a standard of the pack asks for an event of the front door at all.</summary>
    public static bool AskFor(PracticePack pack, string type) =>
        pack.Standards.Concat(pack.BaseStandards).Any(one => one.SatisfiedBy.Contains(type));
}
