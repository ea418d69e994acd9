using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CareDecisions.Application.Auditing;

/// <summary>What a row's hash covers: every member in a fixed order, each with its length, and the hash before.</summary>
public static class AuditHash
{
    public static byte[] Of(AuditEntry entry, AuditKey key)
    {
        using var content = new MemoryStream();
        Write(content, entry.AuthorityId.ToString());
        Write(content, entry.Chain);
        Write(content, entry.Sequence);
        Write(content, entry.At.UtcTicks);
        Write(content, entry.ActorId?.ToString());
        Write(content, entry.ActorName);
        Write(content, entry.Kind.ToString());
        Write(content, entry.Action);
        Write(content, entry.ChildId?.ToString());
        Write(content, entry.ChildIds);
        Write(content, entry.Reason);
        Write(content, entry.Changes);
        content.Write(entry.PreviousHash);
        content.Position = 0;
        return HMACSHA256.HashData(key.Bytes, content);
    }

    private static void Write(MemoryStream content, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        content.Write(bytes);
    }

    private static void Write(MemoryStream content, string? text)
    {
        // -1 tells "not given" from "empty", so that neither can be swapped for the other.
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Write(content, text is null ? -1 : bytes.Length);
        content.Write(bytes);
    }
}
