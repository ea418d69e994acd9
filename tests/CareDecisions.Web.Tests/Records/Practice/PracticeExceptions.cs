using CareDecisions.Testing;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Standards that these two children cannot show, each with its reason.</summary>
internal static class PracticeExceptions
{
    private static readonly (string Because, string[] Standards)[] All = [];

    public static bool Explain(string authority, string line) =>
        All.Any(group => group.Standards.Contains(line.Split(':')[0]));
}
