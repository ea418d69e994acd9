using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;

namespace CareDecisions.Infrastructure.Mail;

/// <summary>The mail server, from <c>CareDecisions:Mail</c>: Host, Port, From, StartTls, User, Password.</summary>
internal sealed record MailSettings
{
    private const int DefaultPort = 587;

    /// <summary><see langword="null"/>: none, and nothing is sent.</summary>
    public string? Host { get; init; }

    public int Port { get; init; } = DefaultPort;

    public required MailAddress From { get; init; }

    public bool StartTls { get; init; }

    public string? User { get; init; }

    public string? Password { get; init; }

    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("CareDecisions:Mail");
        return new MailSettings
        {
            Host = section["Host"] is { Length: > 0 } host ? host : null,
            Port = section["Port"] is { Length: > 0 } port ? int.Parse(port, CultureInfo.InvariantCulture) : DefaultPort,
            From = new MailAddress(section["From"] ?? "caredecisions@localhost", "CareDecisions"),
            StartTls = section["StartTls"] is not { Length: > 0 } startTls || bool.Parse(startTls),
            User = section["User"],
            Password = section["Password"],
        };
    }
}
