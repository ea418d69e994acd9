using System.Text.Json;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>The schema that editors complete from must say what the strict reader takes.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Definitions =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Packs, "pack.schema.json"))).RootElement.GetProperty("$defs");

    public static TheoryData<string> Entries => [.. PackMembers.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_InTheSchema_HasTheMembersTheReaderTakes(string name)
    {
        var members = Definitions.GetProperty(name).GetProperty("properties").EnumerateObject().Select(member => member.Name);

        members.ShouldBe(PackMembers.All.Single(entry => entry.Name == name).All, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_InTheSchema_RequiresWhatTheReaderRequires(string name)
    {
        var required = Definitions.GetProperty(name).TryGetProperty("required", out var list)
            ? list.EnumerateArray().Select(member => member.GetString()!).ToList()
            : [];

        required.ShouldBe(PackMembers.All.Single(entry => entry.Name == name).Required, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Entry_InTheSchema_RefusesUnknownMembers(string name)
    {
        Definitions.GetProperty(name).GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Schema_BesideTheEntries_DefinesOnlyTheCondition()
    {
        Definitions.EnumerateObject().Select(entry => entry.Name).Except(PackMembers.All.Select(entry => entry.Name)).ShouldBe(["condition"]);
    }

    [Theory]
    [InlineData("standard", "kind", typeof(Domain.Standards.StandardKind), '-')]
    [InlineData("standard", "strength", typeof(Domain.Standards.Strength), '-')]
    [InlineData("standard", "scope", typeof(Domain.Standards.Scope), '-')]
    [InlineData("standard", "certainty", typeof(Domain.Standards.Certainty), '-')]
    [InlineData("standard", "roll", typeof(Domain.Standards.Roll), '_')]
    [InlineData("due", "unit", typeof(Domain.Standards.DueUnit), '_')]
    [InlineData("due", "direction", typeof(Domain.Standards.DueDirection), '_')]
    [InlineData("fact", "kind", typeof(Domain.PracticePacks.FactKind), '-')]
    [InlineData("grant", "mode", typeof(Domain.PracticePacks.GrantMode), '-')]
    [InlineData("grant", "scope", typeof(Domain.PracticePacks.PermissionScope), '-')]
    [InlineData("role", "home", typeof(Domain.PracticePacks.RoleHome), '-')]
    [InlineData("escalationStep", "tell", typeof(Domain.PracticePacks.EscalationRecipient), '_')]
    public void ClosedChoice_InTheSchema_ListsTheWordsTheReaderTakes(string entry, string member, Type choices, char joint)
    {
        var listed = Definitions.GetProperty(entry).GetProperty("properties").GetProperty(member).GetProperty("enum")
            .EnumerateArray().Select(word => word.GetString()!.Replace($"{joint}", ""));

        listed.ShouldBe(Enum.GetNames(choices).Select(name => name.ToLowerInvariant()), ignoreOrder: true);
    }

    // The returns' code sets have a strict reader of their own.
    private static bool IsCodeSet(string path) => path.Contains($"{Path.DirectorySeparatorChar}codes{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [Fact]
    public void EveryPackFile_OnItsFirstLine_NamesTheSchema()
    {
        var without = Directory.EnumerateFiles(Repository.Packs, "*.yaml", SearchOption.AllDirectories)
            .Where(path => !IsCodeSet(path) && !NamesTheSchema(path));

        without.ShouldBeEmpty();
    }

    private static bool NamesTheSchema(string path)
    {
        const string Header = "# yaml-language-server: $schema=";
        var first = File.ReadLines(path).First();
        return first.StartsWith(Header, StringComparison.Ordinal)
            && File.Exists(Path.Combine(Path.GetDirectoryName(path)!, first[Header.Length..]));
    }
}
