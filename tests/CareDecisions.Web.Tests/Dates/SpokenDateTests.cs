using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Tests.Dates;

public sealed class SpokenDateTests
{
    public static TheoryData<string, string, string, string?> Cases()
    {
        var cases = JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(Source.File("tests/CareDecisions.Web.Tests/Dates/spoken-dates.json")), JsonSerializerOptions.Web)!;
        var data = new TheoryData<string, string, string, string?>();
        cases.ForEach(one => data.Add(one.Said, one.Today, one.Tense, one.Is));
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_WordsOnADay_IsTheDateMeant(string said, string today, string tense, string? expected)
    {
        var read = SpokenDate.Read(said, DateOnly.Parse(today, CultureInfo.InvariantCulture), Enum.Parse<Tense>(tense, ignoreCase: true));

        read?.Iso().ShouldBe(expected);
    }

    [Fact]
    public async Task Read_SameWordsInTheBrowser_SameDates()
    {
        using var node = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                Source.File("tests/CareDecisions.Web.Tests/Dates/spoken-date.check.mjs"),
                Source.File("src/CareDecisions.Web/assets/js/spoken-date.js"),
                Source.File("tests/CareDecisions.Web.Tests/Dates/spoken-dates.json")
            },
            RedirectStandardOutput = true
        })!;

        var wrong = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();

        wrong.Trim().ShouldBeEmpty();
        node.ExitCode.ShouldBe(0);
    }

    private sealed record Case(string Said, string Today, string? Is, string Tense = "nearest");
}
