using System.Buffers.Text;

namespace CareDecisions.Application.Accounts;

/// <summary>A passkey's id as it stands in addresses and forms.</summary>
internal static class PasskeyId
{
    public static string ToText(byte[] id) => Base64Url.EncodeToString(id);

    /// <summary>null: no id at all.</summary>
    public static byte[]? Read(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
