using CareDecisions.Application.Authorities;
using CareDecisions.Testing.Hosting;
using CareDecisions.Testing.Mail;
using Microsoft.AspNetCore.Hosting;

namespace CareDecisions.Browser.Tests.Product;

/// <summary>
/// The product as <c>eng/start</c> serves it, web and worker in one, on a port of this machine that was free. Only the
/// clock and the mail server are the tests'.
/// </summary>
public sealed class RunningProduct : CareDecisionsApp
{
    private readonly MailCatcher mail;

    public RunningProduct(MailCatcher mail)
        : base(DatabaseProvider.Sqlite)
    {
        this.mail = mail;
        UseKestrel(0);
        StartServer();
    }

    /// <summary>By its name: passkeys and secure cookies without TLS are for localhost alone, not for 127.0.0.1.</summary>
    public Uri Address => new($"http://localhost:{ClientOptions.BaseAddress.Port}");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Development");
        builder.UseSetting("CareDecisions:Role", "both");
        builder.UseSetting("CareDecisions:Mail:Host", "127.0.0.1");
        builder.UseSetting("CareDecisions:Mail:Port", $"{mail.Port}");
        builder.UseSetting("CareDecisions:Mail:StartTls", "false");
    }
}
