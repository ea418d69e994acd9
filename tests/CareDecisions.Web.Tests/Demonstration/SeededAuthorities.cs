using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using CareDecisions.Infrastructure.Demonstration;
using CareDecisions.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Web.Tests.Demonstration;

/// <summary>All four demonstration authorities on one SQLite database, seeded once for the class, as of 12 March 2026.</summary>
public sealed class SeededAuthorities : IAsyncLifetime
{
    public SqliteApp App { get; } = new();

    public IReadOnlyList<AuthorityEntry> Authorities => App.Services.GetRequiredService<AuthorityCatalogue>().Entries;

    public async Task InitializeAsync()
    {
        foreach (var authority in Authorities)
        {
            (await Seed(authority.Key)).Children.ShouldBeGreaterThanOrEqualTo(300);
        }
    }

    public async Task DisposeAsync() => await App.DisposeAsync();

    public Task<DemoAdded> Seed(string authorityKey) => Within(authorityKey, services =>
        ActivatorUtilities.CreateInstance<DemoAuthority>(services).Seed(progress: null));

    public Task<T> Read<T>(string authorityKey, Func<CareDecisionsDb, Task<T>> read) =>
        Within(authorityKey, services => read(services.GetRequiredService<CareDecisionsDb>()));

    private async Task<T> Within<T>(string authorityKey, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var authority = scope.ServiceProvider.GetRequiredService<AuthorityCatalogue>().Find(authorityKey)!;
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(authority);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System("Demonstration data"));
        return await work(scope.ServiceProvider);
    }
}
