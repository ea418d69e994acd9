using System.CommandLine;
using CareDecisions.Cli.Commands;

namespace CareDecisions.PracticePacks.Tests;

public sealed class PacksCommandTests : IDisposable
{
    private readonly PackSandbox packs = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void List_OfGoodPacks_IsJsonOnStandardOutput()
    {
        Run("list").ShouldBe(0);

        System.Text.Json.JsonDocument.Parse(output.ToString()).RootElement[1].GetProperty("id").GetString().ShouldBe("town");
    }

    [Fact]
    public void Validate_GoodPacks_Exits0()
    {
        Run("validate").ShouldBe(0);

        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Validate_BadPack_NamesFileAndLineOnStandardErrorAndExits2()
    {
        packs.Change(SandboxFiles.Visits, "kind: deadline", "kind: dedline");

        Run("validate").ShouldBe(2);

        error.ToString().ShouldStartWith("town/standards/visits.yaml:4: 'dedline' is no known kind");
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Validate_AGoodPackBesideABadOne_Exits0()
    {
        packs.Change("town/calendar.yaml", "closures: []", "closure: []");

        Run("validate", "_england").ShouldBe(0);
    }

    [Fact]
    public void Validate_APackThatIsNotThere_Exits2()
    {
        Run("validate", "city").ShouldBe(2);

        error.ToString().ShouldContain("There is no practice pack 'city'");
    }

    [Fact]
    public void Validate_AFolderThatIsNotThere_Exits2()
    {
        var missing = Path.Combine(packs.Folder, "nowhere");

        PacksCommand.Create().Parse(["validate", "--folder", missing]).Invoke(Console()).ShouldBe(2);

        error.ToString().ShouldContain("There is no folder of practice packs at");
    }

    [Fact]
    public void Explain_AStandard_SaysItInPlainEnglish()
    {
        Run("explain", "visits.first", "--pack", "town").ShouldBe(0);

        output.ToString().ShouldContain("5 calendar days after PlacementStarted; every day counts, the day itself is day 0");
    }

    [Fact]
    public void Explain_ALimitFromKnowledge_IsToBeConfirmed()
    {
        Run("explain", "visits.first", "--pack", "town");

        output.ToString().ShouldContain("england.visits.first: A first visit within a week. (Regulation 28; to be confirmed)");
    }

    [Fact]
    public void Explain_AStandardOfTheBase_IsFoundFromTheLocalPack()
    {
        Run("explain", "england.visits.first", "--pack", "town").ShouldBe(0);
    }

    [Theory]
    [InlineData("visits.frst", "town", "The pack 'town' has no standard 'visits.frst'; the nearest is 'visits.first'.")]
    [InlineData("visits.first", "twn", "There is no practice pack 'twn'; the nearest is 'town'.")]
    public void Explain_AnUnknownId_NamesTheNearestAndExits2(string standard, string pack, string message)
    {
        Run("explain", standard, "--pack", pack).ShouldBe(2);

        error.ToString().ShouldContain(message);
    }

    [Fact]
    public void Document_GoodPacks_WritesThePage()
    {
        packs.Write("fields.md", "# Standards\n");
        var page = Path.Combine(packs.Folder, "standards.md");

        Run("document", "--out", page).ShouldBe(0);

        File.ReadAllText(page).ShouldContain("#### `visits.first`");
    }

    public void Dispose()
    {
        packs.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private int Run(params string[] arguments) => PacksCommand.Create().Parse([.. arguments, "--folder", packs.Folder]).Invoke(Console());

    private InvocationConfiguration Console() => new() { Output = output, Error = error };
}
