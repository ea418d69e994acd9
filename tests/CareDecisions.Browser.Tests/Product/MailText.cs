using System.Text;
using System.Text.RegularExpressions;

namespace CareDecisions.Browser.Tests.Product;

/// <summary>A caught message as its reader sees it: SmtpClient sends the body encoded, and what is encoded cannot be searched.</summary>
internal static partial class MailText
{
    public static string Read(string caught)
    {
        var parts = caught.ReplaceLineEndings("\n").Split("\n\n", 2);
        return parts[0] + "\n\n" + (parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]))
            : Octet().Replace(parts[1].Replace("=\n", string.Empty, StringComparison.Ordinal), one => $"{(char)Convert.ToByte(one.Groups[1].Value, 16)}"));
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Octet();
}
