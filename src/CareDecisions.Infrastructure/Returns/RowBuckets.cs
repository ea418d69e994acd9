using CareDecisions.Application.Returns.Care;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// Brings the rows of one child together without holding a whole return in memory: rows are put into files on disk by a
/// hash of the child, each small enough to be grouped in memory. The folder is the system's temporary one, readable by
/// this account alone, and is deleted with this object.
/// </summary>
internal sealed class RowBuckets : IDisposable
{
    private const long BytesOfABucket = 2 * 1024 * 1024;
    private const int MostBuckets = 256;
    private const int MostRowsOfAChild = 5000;

    private static readonly string[] Files = [.. SsdaFiles.Columns.Keys];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caredecisions-return-");
    private readonly BinaryWriter[] buckets;

    /// <param name="bytes">About how much is to come.</param>
    public RowBuckets(long bytes)
    {
        var count = (int)Math.Clamp((bytes / BytesOfABucket) + 1, 1, MostBuckets);
        buckets = [.. Enumerable.Range(0, count).Select(at => new BinaryWriter(File.Create(FileOf(at))))];
    }

    public int Count => buckets.Length;

    public void Add(StagedRow row)
    {
        var child = row.Child;
        var bucket = buckets[(uint)string.GetHashCode(child, StringComparison.Ordinal) % (uint)buckets.Length];
        bucket.Write((byte)Array.IndexOf(Files, row.File));
        bucket.Write(row.Line);
        bucket.Write(row.Fault ?? string.Empty);
        bucket.Write((byte)row.Fields.Count);
        var columns = SsdaFiles.Columns[row.File];
        foreach (var field in row.Fields)
        {
            bucket.Write((byte)IndexOf(columns, field.Name));
            bucket.Write(field.Value);
        }
    }

    /// <summary>The children of one bucket, each with its rows in the order in which they were added.</summary>
    public IReadOnlyList<ReturnedChild> Children(int bucket)
    {
        buckets[bucket].Dispose();
        var children = new Dictionary<string, List<ReturnLine>>(StringComparer.Ordinal);
        using var reader = new BinaryReader(File.OpenRead(FileOf(bucket)));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            var row = Read(reader);
            var child = row.Child;
            if (!children.TryGetValue(child, out var lines))
            {
                children.Add(child, lines = []);
            }

            if (lines.Count >= MostRowsOfAChild)
            {
                throw new ReturnFormatException(
                    $"{row.File}, line {row.Line}: {(child.Length == 0 ? "rows without a child" : $"the child {child}")} come more than {MostRowsOfAChild} times. Nothing was taken.");
            }

            lines.Add(new ReturnLine(row.File, row.Line, row.Fields) { Fault = row.Fault });
        }

        return [.. children.Select(one => new ReturnedChild(one.Key, one.Value))];
    }

    public void Dispose()
    {
        foreach (var bucket in buckets)
        {
            bucket.Dispose();
        }

        folder.Delete(recursive: true);
    }

    private static StagedRow Read(BinaryReader reader)
    {
        var file = Files[reader.ReadByte()];
        var line = reader.ReadInt32();
        var fault = reader.ReadString();
        var columns = SsdaFiles.Columns[file];
        var fields = new List<ReturnField>(reader.ReadByte());
        for (var left = fields.Capacity; left > 0; left--)
        {
            fields.Add(new ReturnField(columns[reader.ReadByte()], reader.ReadString()));
        }

        return new StagedRow(file, line, fields, fault.Length == 0 ? null : fault);
    }

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        var at = 0;
        while (columns[at] != name)
        {
            at++;
        }

        return at;
    }

    private string FileOf(int bucket) => Path.Combine(folder.FullName, $"{bucket}.rows");
}
