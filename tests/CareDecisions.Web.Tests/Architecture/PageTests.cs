using System.Text.RegularExpressions;

namespace CareDecisions.Web.Tests.Architecture;

/// <summary>A reader finds any page from its address in one step.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Page_WithAnAddressOfItsOwn_KeepsItInItsFolder()
    {
        var root = Source.File("src/CareDecisions.Web/Pages");
        var misplaced =
            from file in Directory.EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories)
            let route = PageDirective().Match(File.ReadAllText(file))
            where route.Success && route.Groups[1].Value.StartsWith('/')
            let words = Parameter().Replace(route.Groups[1].Value, string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries)
            let place = Path.GetRelativePath(root, file)[..^".cshtml".Length].Split(Path.DirectorySeparatorChar).Select(Kebab).ToList()
            where !words.All(place.Contains)
            select file;

        misplaced.ShouldBeEmpty();
    }

    [Fact]
    public void PageModel_Every_LeavesTheDatabaseToUseCases()
    {
        var root = Source.File("src/CareDecisions.Web/Pages");

        var offenders = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("CareDecisionsDb", StringComparison.Ordinal));

        offenders.ShouldBeEmpty();
    }

    private static string Kebab(string name) => Hump().Replace(name, "$1-$2").ToLowerInvariant();

    [GeneratedRegex("@page \"([^\"]*)\"")]
    private static partial Regex PageDirective();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();
}
