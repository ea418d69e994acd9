using CareDecisions.Testing;

namespace CareDecisions.Web.Tests.Assessments;

/// <summary>Standards that one walk cannot raise or breach, each with its reason.</summary>
internal static class JourneyStandards
{
    public static IEnumerable<string> NotRaisedInTime(string authority) => Keys(authority == TestData.FirstAuthority ? FirstInTime : SecondInTime);

    public static IEnumerable<string> NotBreached(string authority) => Keys(authority == TestData.FirstAuthority ? FirstLate : SecondLate);

    private static readonly Dictionary<string, string> FirstInTime = [];

    private static readonly Dictionary<string, string> SecondInTime = [];

    private static readonly Dictionary<string, string> FirstLate = [];

    private static readonly Dictionary<string, string> SecondLate = [];

    private static IEnumerable<string> Keys(Dictionary<string, string> reasons) => reasons.Keys;
}
