using System.Security.Cryptography;
using System.Text;
using CareDecisions.Domain.PracticePacks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>
/// The files of a folder of packs, each parsed once into nodes that still know their line and column.
/// </summary>
internal sealed class PackFiles
{
    private const string Examples = "examples.yaml";

    private readonly PackErrors errors;
    private readonly Dictionary<string, Parsed> files;

    /// <param name="root">Folder of all packs.</param>
    /// <param name="withExamples">Whether the worked examples are wanted; the running product has no use for them.</param>
    public PackFiles(string root, bool withExamples, PackErrors errors)
    {
        this.errors = errors;
        files = Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            // The start of the product waits for this.
            .AsParallel()
            .Where(path => withExamples || Path.GetFileName(path) != Examples)
            .Select(path => Parse(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .ToDictionary(parsed => parsed.File, StringComparer.Ordinal);
    }

    /// <summary>One file that lies in no folder: a template being edited.</summary>
    public PackFiles(string file, string text, PackErrors errors)
    {
        this.errors = errors;
        files = new Dictionary<string, Parsed>(StringComparer.Ordinal) { [file] = Parse(file, text) };
    }

    private PackFiles(Dictionary<string, Parsed> files, PackErrors errors)
    {
        this.files = files;
        this.errors = errors;
    }

    /// <summary>The same files, read again: what is wrong goes to these errors.</summary>
    public PackFiles Into(PackErrors other) => new(files, other);

    /// <summary>Ids of the packs: the folders that hold a <c>pack.yaml</c>, in alphabetical order.</summary>
    public IEnumerable<string> PackIds => files.Keys.Where(file => file.EndsWith("/pack.yaml", StringComparison.Ordinal))
        .Select(file => file[..file.IndexOf('/')]).Order(StringComparer.Ordinal);

    /// <summary>
    /// False where some file is no valid YAML. What other files refer to may then be there and unread, so a dangling
    /// reference would be a false alarm.
    /// </summary>
    public bool AllReadable => files.Values.All(file => file.Fault is null);

    public bool Has(string file) => files.ContainsKey(file);

    /// <summary>The files of one pack's standards, in alphabetical order.</summary>
    public IEnumerable<string> StandardsOf(string pack) =>
        files.Keys.Where(file => file.StartsWith($"{pack}/standards/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The files of one pack's record templates, in alphabetical order.</summary>
    public IEnumerable<string> TemplatesOf(string pack) =>
        files.Keys.Where(file => file.StartsWith($"{pack}/records/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The files of one pack's forums, in alphabetical order.</summary>
    public IEnumerable<string> ForumsOf(string pack) => In($"{pack}/forums/").Except(SharedForumRulesOf(pack));

    /// <summary>The files of the rules that its forums share, in alphabetical order.</summary>
    public IEnumerable<string> SharedForumRulesOf(string pack) => In($"{pack}/forums/shared/");

    /// <summary>The file as it stands, line ends as in the repository.</summary>
    public string TextOf(string file) => files[file].Text;

    /// <summary>Fingerprint of the packs' files, names and contents: in hexadecimal, the same on every machine.</summary>
    public string EditionOf(params string[] packs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Keys.Where(file => Array.Exists(packs, pack => file.StartsWith($"{pack}/", StringComparison.Ordinal))).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file}\n"));
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(files[file].Text)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// The file's entry, or <see langword="null"/> where it is missing or no valid YAML, which is then among the errors.
    /// </summary>
    /// <param name="file">Path below the folder, with forward slashes, as messages show it.</param>
    public Entry? Read(string file, MemberList members)
    {
        if (!files.TryGetValue(file, out var parsed))
        {
            errors.Add(new SourceLocation(file, 1, 1), "expected this file, but it is missing");
            return null;
        }

        switch (parsed)
        {
            case { Fault: { } fault }:
                errors.Add(fault.Location, fault.Message);
                return null;
            case { Root: YamlMappingNode mapping }:
                return new Entry(mapping, file, members, errors);
            default:
                errors.Add(new SourceLocation(file, 1, 1), $"expected the members {string.Join(", ", members.Required)}");
                return null;
        }
    }

    private IEnumerable<string> In(string folder) =>
        files.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static Parsed Parse(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        try
        {
            var stream = new YamlStream();
            stream.Load(new ShallowParser(new Parser(new StringReader(text))));
            return stream.Documents.Count == 1
                ? new Parsed(file, text, stream.Documents[0].RootNode, null)
                : Faulty(file, text, Mark.Empty, "expected one document");
        }
        catch (NestedTooDeep fault)
        {
            return Faulty(file, text, fault.Start, fault.Message);
        }
        catch (YamlException fault)
        {
            return Faulty(file, text, fault.Start, $"not valid YAML: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            // The parser gives up this way on a bracket that is never closed, without saying where.
            return Faulty(file, text, LastGoodPlace(text), "not valid YAML from here on; look for a bracket or quote that is not closed");
        }
    }

    private static Mark LastGoodPlace(string text)
    {
        var parser = new Parser(new StringReader(text));
        var place = Mark.Empty;
        try
        {
            while (parser.MoveNext())
            {
                place = parser.Current!.Start;
            }
        }
        catch (InvalidOperationException)
        {
            return place;
        }

        return place;
    }

    private static Parsed Faulty(string file, string text, Mark place, string message) =>
        new(file, text, null, new PackError(new SourceLocation(file, Math.Max(1, (int)place.Line), Math.Max(1, (int)place.Column)), message));

    private sealed record Parsed(string File, string Text, YamlNode? Root, PackError? Fault);
}
