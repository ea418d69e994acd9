namespace CareDecisions.Application.Returns;

/// <summary>Where uploaded returns wait, each under a name made here: nothing of the uploaded name reaches the disk.</summary>
/// <param name="Path">A folder of the data folder, made on first use.</param>
/// <param name="MostBytes">Largest upload that is taken.</param>
public sealed record ReturnFolder(string Path, long MostBytes)
{
    public const long UsualMostBytes = 250L * 1024 * 1024;

    private const int BufferLength = 81920;

    public string FileOf(Guid importId) => System.IO.Path.Combine(Path, $"{importId:N}.upload");

    /// <summary>Returns whether it fitted; a file that is too large is not kept.</summary>
    public async Task<bool> Keep(Guid importId, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path);
        var file = FileOf(importId);
        var fits = true;
        await using (var kept = new FileStream(file, FileMode.CreateNew, FileAccess.Write))
        {
            var buffer = new byte[BufferLength];
            int read;
            while (fits && (read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                await kept.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                fits = kept.Length <= MostBytes;
            }
        }

        if (!fits)
        {
            File.Delete(file);
        }

        return fits;
    }

    /// <summary>Deletes uploads nobody came back to.</summary>
    public void ForgetBefore(DateTimeOffset moment)
    {
        if (!Directory.Exists(Path))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Path, "*.upload").Where(file => File.GetLastWriteTimeUtc(file) < moment.UtcDateTime))
        {
            File.Delete(file);
        }
    }
}
