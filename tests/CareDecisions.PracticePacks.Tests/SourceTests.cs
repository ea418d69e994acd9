using System.Text.RegularExpressions;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>What differs between authorities is pack data; code knows none of them by name.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void CodeAndPages_Everywhere_NameNoAuthority()
    {
        var named = from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs*", SearchOption.AllDirectories)
                    where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)
                    where !Generated().IsMatch(path)
                    from line in File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
                    where Authority().IsMatch(line.Text)
                    select $"{Path.GetRelativePath(Repository.Root, path)}:{line.Number}: {line.Text.Trim()}";

        named.ShouldBeEmpty();
    }

    [Fact]
    public void PacksFolder_Always_HoldsDataOnly()
    {
        var other = Directory.EnumerateFiles(Repository.Packs, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is not (".yaml" or ".md" or ".json"));

        other.ShouldBeEmpty();
    }

    [GeneratedRegex(@"calderdale|south.?gloucestershire|west.?berkshire|\bcarm\b", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();

    [GeneratedRegex(@"[\\/](bin|obj|node_modules)[\\/]")]
    private static partial Regex Generated();
}
