using CareDecisions.Application.Authorities;
using CareDecisions.Infrastructure.PracticePacks;
using CareDecisions.Testing.Hosting;

namespace CareDecisions.Web.Tests.Failures;

/// <summary>What must keep the product from starting, whatever its role.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string packs = Directory.CreateTempSubdirectory("cd-packs-").FullName;

    [Fact]
    public void AFaultyPack_StopsTheStart_WithItsFileAndLine()
    {
        CopyPacks();
        var file = Path.Combine(packs, "carm", "escalation.yaml");
        var lines = File.ReadAllLines(file).Append("colour: red").ToList();
        File.WriteAllLines(file, lines);
        using var app = new CareDecisionsApp(DatabaseProvider.Sqlite);
        using var faulty = app.WithWebHostBuilder(host => host.UseSetting("CareDecisions:Packs", packs));

        Should.Throw<PackException>(faulty.CreateClient).Message.ShouldContain($"carm/escalation.yaml:{lines.Count}: unknown member 'colour'");
    }

    public void Dispose() => Directory.Delete(packs, recursive: true);

    private void CopyPacks()
    {
        var source = PackFolder.Find();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(packs, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
