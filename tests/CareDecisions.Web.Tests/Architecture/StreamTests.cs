using System.Text.RegularExpressions;
using CareDecisions.Application.Children;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Web.Tests.Architecture;

/// <summary>What the steps of the product say they put on a child's stream is what their code names: coverage rests on it.</summary>
public sealed partial class StreamTests
{
    private static readonly IReadOnlySet<string> Known = PackLibrary.Load().Get("_england").Vocabulary.Events.Keys.ToHashSet();

    private static readonly IReadOnlyList<(string Name, string Text)> Steps =
    [
        .. Directory.EnumerateFiles(Source.File("src/CareDecisions.Application"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => file.Text.Contains("new CaseStep(", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Step_ThatNamesEvents_SaysTheSameOnes()
    {
        var wrong = from step in Steps
                    let said = Said().Matches(step.Text).SelectMany(match => Events(match.Value)).Order().ToList()
                    let named = Events(Said().Replace(step.Text, "")).Distinct().Order().ToList()
                    where !said.SequenceEqual(named)
                    select $"{step.Name} names {string.Join(", ", named)} and says {string.Join(", ", said)}";

        wrong.ShouldBeEmpty();
    }

    // An event's type stands in the step's own file, or comes from a pack's data: then coverage reads the pack.
    [Fact]
    public void Step_Every_TakesItsEventsFromItsOwnFileOrFromPackData()
    {
        var strange = from step in Steps
                      from match in Made().Matches(step.Text)
                      let argument = match.Groups[1].Value
                      where argument is not ("type" or "one.Type") && !argument.StartsWith('"')
                          && !step.Text.Contains($"const string {argument} = ", StringComparison.Ordinal)
                      select $"{step.Name}: {argument}";

        strange.ShouldBeEmpty();
    }

    [Fact]
    public void Pages_ReadFromTheAssembly_AreThoseThatSaySo()
    {
        PutsOnStreamAttribute.Pages.Count.ShouldBe(Steps.Count(step => Said().IsMatch(step.Text)));
    }

    private static IEnumerable<string> Events(string text) => Literal().Matches(text).Select(match => match.Groups[1].Value).Where(Known.Contains);

    [GeneratedRegex(@"\[PutsOnStream\([^\]]*\)\]")]
    private static partial Regex Said();

    [GeneratedRegex(@"new CaseStep\(([^,)]+)[,)]")]
    private static partial Regex Made();

    [GeneratedRegex("\"([A-Z][A-Za-z0-9]+)\"")]
    private static partial Regex Literal();
}
