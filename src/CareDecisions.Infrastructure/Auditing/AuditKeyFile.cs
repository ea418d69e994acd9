using System.Security.Cryptography;
using CareDecisions.Application.Auditing;
using CareDecisions.Infrastructure.Authorities;
using Microsoft.Extensions.Configuration;

namespace CareDecisions.Infrastructure.Auditing;

/// <summary>
/// The audit's key: <c>CareDecisions:AuditKey</c> (base 64, 32 bytes) in a real installation; without it a key file beside
/// the embedded database, made once.
/// </summary>
public static class AuditKeyFile
{
    private const int KeyLength = 32;

    /// <summary>Whether a key is given or was made; asking makes none.</summary>
    public static bool IsThere(IConfiguration configuration) =>
        configuration["CareDecisions:AuditKey"] is { Length: > 0 } || File.Exists(PathOf(configuration));

    public static AuditKey Read(IConfiguration configuration)
    {
        if (configuration["CareDecisions:AuditKey"] is { Length: > 0 } given)
        {
            return new AuditKey(Convert.FromBase64String(given));
        }

        var path = PathOf(configuration);
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(KeyLength));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }

        return new AuditKey(File.ReadAllBytes(path));
    }

    private static string PathOf(IConfiguration configuration) => Path.Combine(CatalogueReader.DataFolder(configuration), "audit.key");
}
