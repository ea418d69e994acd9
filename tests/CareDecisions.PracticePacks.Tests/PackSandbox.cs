using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>
/// A small folder of packs on disk, good as it stands: a base with two standards and one local pack with one. A test
/// changes one text and looks at what the reader says.
/// </summary>
internal sealed class PackSandbox : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("packs-").FullName;

    public PackSandbox()
    {
        foreach (var (file, text) in SandboxFiles.All)
        {
            Write(file, text);
        }
    }

    public string Folder => root;

    public PackSandbox Write(string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Changes the one place where <paramref name="old"/> stands.</summary>
    public PackSandbox Change(string file, string old, string changed)
    {
        var text = File.ReadAllText(Path.Combine(root, file));
        text.Split(old).Length.ShouldBe(2, $"'{old}' must stand exactly once in {file}");
        return Write(file, text.Replace(old, changed));
    }

    public PackSandbox Delete(string file)
    {
        File.Delete(Path.Combine(root, file));
        return this;
    }

    /// <summary>What is wrong, as the command line prints it; empty where the packs load.</summary>
    public IReadOnlyList<string> Errors()
    {
        try
        {
            PackExamples.Load(root);
            return [];
        }
        catch (PackException fault)
        {
            return [.. fault.Errors.Select(error => error.ToString())];
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
