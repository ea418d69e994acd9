using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Infrastructure.Returns;

/// <summary>
/// Counts what is read of a file and stops what no honest return holds: more bytes than allowed in all (a bomb that
/// unpacks without end), or in one piece between two marks (a single tag, text or line that would fill the memory).
/// </summary>
internal sealed class GuardedStream(Stream inner, ReadLimits limits, string name) : Stream
{
    private long position;
    private int sinceMark;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("Only how much was read is known.");

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException("It is read once, forwards.");
    }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Guard(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("It is read once, forwards.");

    public override void SetLength(long value) => throw new NotSupportedException("It is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Guard(ReadOnlySpan<byte> read)
    {
        position += read.Length;
        if (position > limits.MostBytes)
        {
            throw new ReturnFormatException($"{name} is larger than {limits.MostBytes / 1024 / 1024} MB. Nothing was taken.");
        }

        while (!read.IsEmpty)
        {
            var mark = read.IndexOfAny(limits.Marks);
            sinceMark += mark < 0 ? read.Length : mark;
            if (sinceMark > limits.LongestPiece)
            {
                throw new ReturnFormatException($"{name} holds a piece longer than {limits.LongestPiece / 1024} KB, which no return does. Nothing was taken.");
            }

            if (mark < 0)
            {
                return;
            }

            sinceMark = 0;
            read = read[(mark + 1)..];
        }
    }
}

/// <summary>What may be read.</summary>
/// <param name="Marks">Bytes that end a piece.</param>
internal sealed record ReadLimits(long MostBytes, int LongestPiece, byte[] Marks);
