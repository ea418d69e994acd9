using System.IO.Compression;
using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// The CSV files of a return, from a folder or a zip. Only files of the return that lie at the top are opened; a zip whose
/// names point anywhere else is refused whole.
/// </summary>
internal sealed class SsdaFileSet : IDisposable
{
    private const int MostEntries = 50;
    private const int LongestLine = 16 * 1024;
    private const int UnixFileType = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ZipArchive? zip;
    private readonly Dictionary<string, Func<Stream>> files = new(StringComparer.Ordinal);
    private readonly ReturnLimits limits;
    private long left;

    private SsdaFileSet(ZipArchive? zip, ReturnLimits limits)
    {
        this.zip = zip;
        this.limits = limits;
        left = limits.MostBytes;
    }

    /// <summary>How large the files say they are, together.</summary>
    public long Bytes { get; private set; }

    /// <summary>Names of files that are no part of the return; they are not read.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The return's files that are there, in small letters.</summary>
    public IEnumerable<string> Names => SsdaFiles.Columns.Keys.Where(files.ContainsKey);

    public static SsdaFileSet Open(string path, ReturnLimits limits)
    {
        var set = Directory.Exists(path) ? FromFolder(path, limits) : FromZip(path, limits);
        if (set.files.Count == 0)
        {
            set.Dispose();
            throw new ReturnFormatException("There is no file of the looked-after return in it (header.csv, episodes.csv …). Put the .csv files at the top, not in a folder.");
        }

        return set;
    }

    /// <summary>A file's content, guarded: all files together may not be larger than the limit, whatever a zip says they are.</summary>
    public Stream OpenFile(string name) =>
        new GuardedStream(files[name](), new ReadLimits(left, LongestLine, "\n"u8.ToArray()), name);

    /// <summary>Takes what was read of one file off what the others may be.</summary>
    public void Count(long bytes) => left = Math.Max(0, left - bytes);

    public void Dispose() => zip?.Dispose();

    private static SsdaFileSet FromFolder(string path, ReturnLimits limits)
    {
        var set = new SsdaFileSet(null, limits);
        foreach (var file in new DirectoryInfo(path).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Take(MostEntries))
        {
            if (file.LinkTarget is not null)
            {
                throw new ReturnFormatException($"{file.Name} is a link to another place. Nothing was taken.");
            }

            set.Add(file.Name, file.Length, file.OpenRead);
        }

        return set;
    }

    private static SsdaFileSet FromZip(string path, ReturnLimits limits)
    {
        ZipArchive zip;
        try
        {
            zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new ReturnFormatException("The file is not a zip. The looked-after return is a folder or a .zip of .csv files.");
        }

        var set = new SsdaFileSet(zip, limits);
        try
        {
            set.AddEntries(zip);
            return set;
        }
        catch (ReturnFormatException)
        {
            set.Dispose();
            throw;
        }
    }

    private void AddEntries(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
        {
            throw new ReturnFormatException($"The zip holds more than {MostEntries} files. Nothing was taken.");
        }

        foreach (var entry in zip.Entries)
        {
            var isLink = ((entry.ExternalAttributes >> 16) & UnixFileType) == UnixLink;
            if (isLink || entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.IndexOfAny(['\\', ':']) >= 0 || entry.FullName.StartsWith('/'))
            {
                throw new ReturnFormatException($"The zip holds '{Printable(entry.FullName)}', which points outside it. Nothing was taken.");
            }

            if (entry.FullName.Contains('/', StringComparison.Ordinal))
            {
                Unknown.Add($"{Printable(entry.FullName)} (in a folder)");
            }
            else
            {
                Add(entry.FullName, entry.Length, entry.Open);
            }
        }

        if (zip.Entries.Sum(entry => entry.Length) > limits.MostBytes)
        {
            throw new ReturnFormatException($"Unpacked, the zip is larger than {limits.MostBytes / 1024 / 1024} MB. Nothing was taken.");
        }
    }

    private void Add(string name, long bytes, Func<Stream> open)
    {
        var known = name.ToLowerInvariant();
        if (!SsdaFiles.Columns.ContainsKey(known))
        {
            Unknown.Add(Printable(name));
        }
        else if (!files.TryAdd(known, open))
        {
            throw new ReturnFormatException($"{known} is there twice. Nothing was taken.");
        }
        else
        {
            Bytes += bytes;
        }
    }

    private static string Printable(string name) => new([.. name.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter)]);
}
