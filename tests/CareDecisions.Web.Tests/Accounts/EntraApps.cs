using CareDecisions.Application.Authorities;
using CareDecisions.Testing.Hosting;
using CareDecisions.Web.Sessions.Entra;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Accounts;

/// <summary>The product with two authorities that have a directory of work accounts; only the first one's is played here.</summary>
public class EntraApp(DatabaseProvider provider) : CareDecisionsApp(provider)
{
    internal FakeDirectory Directory { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Register(builder, 0, $"{FakeDirectory.Tenant}");
        Register(builder, 3, "33333333-3333-3333-3333-333333333333");
        builder.ConfigureServices(services => services.ConfigureAll<EntraOptions>(options => options.BackchannelHttpHandler = Directory));
    }

    private static void Register(IWebHostBuilder builder, int authority, string tenant)
    {
        builder.UseSetting($"Catalogue:Authorities:{authority}:Entra:Tenant", tenant);
        builder.UseSetting($"Catalogue:Authorities:{authority}:Entra:Client", FakeDirectory.Audience);
        builder.UseSetting($"Catalogue:Authorities:{authority}:Entra:Secret", "not a secret");
    }
}

public sealed class EntraOnSqlite() : EntraApp(DatabaseProvider.Sqlite);

public sealed class EntraOnPostgreSql() : EntraApp(DatabaseProvider.PostgreSql);
