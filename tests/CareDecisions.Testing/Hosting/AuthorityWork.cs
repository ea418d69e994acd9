using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Testing.Hosting;

/// <summary>Does something straight on an application's services, in one authority's name, as the system or a person.</summary>
public static class AuthorityWork
{
    public static async Task<T> In<T>(this CareDecisionsApp app, string authority, Func<IServiceProvider, Task<T>> work, Actor? actor = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = app.Services.CreateAsyncScope();
        var catalogue = scope.ServiceProvider.GetRequiredService<AuthorityCatalogue>();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(catalogue.Find(authority)!);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(actor ?? Actor.System("Test"));
        return await work(scope.ServiceProvider);
    }

    /// <summary>The same with the authority's database.</summary>
    public static Task<T> InDatabase<T>(this CareDecisionsApp app, string authority, Func<CareDecisionsDb, Task<T>> work) =>
        app.In(authority, services => work(services.GetRequiredService<CareDecisionsDb>()));
}
