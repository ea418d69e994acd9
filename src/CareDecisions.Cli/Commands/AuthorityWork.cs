using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Cli.Hosting;
using CareDecisions.Infrastructure.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace CareDecisions.Cli.Commands;

/// <summary>A piece of the command line's work for one authority, as the system, on its database.</summary>
internal sealed class AuthorityWork : IAsyncDisposable
{
    private readonly ServiceProvider? provider;
    private readonly AsyncServiceScope? scope;

    private AuthorityWork(ServiceProvider? provider, AsyncServiceScope? scope, string? problem)
    {
        this.provider = provider;
        this.scope = scope;
        Problem = problem;
    }

    /// <summary>Why there is nothing to work on; <see langword="null"/> where there is.</summary>
    public string? Problem { get; }

    public IServiceProvider Services => scope?.ServiceProvider ?? throw new InvalidOperationException("There is no authority to work for: look at Problem first.");

    /// <param name="key">Key of the authority in the catalogue.</param>
    /// <param name="name">Who the audit says did it.</param>
    public static async Task<AuthorityWork> Begin(string key, string name, CancellationToken cancellationToken)
    {
        var provider = Product.Build();
        var catalogue = provider.GetRequiredService<AuthorityCatalogue>();
        if (catalogue.Find(key) is not { } authority)
        {
            await provider.DisposeAsync();
            return new AuthorityWork(null, null, $"--authority: there is no authority '{key}'. Expected one of: {string.Join(", ", catalogue.Entries.Select(entry => entry.Key))}.");
        }

        if (!await provider.GetRequiredService<DatabaseSetup>().MakeReady(authority, cancellationToken))
        {
            await provider.DisposeAsync();
            return new AuthorityWork(null, null, $"The database '{authority.Database}' is not at the schema of this version: run 'caredecisions migrate' as its owner first.");
        }

        var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAuthority>().Use(authority);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Use(Actor.System(name));
        return new AuthorityWork(provider, scope, null);
    }

    public async ValueTask DisposeAsync()
    {
        if (scope is { } open)
        {
            await open.DisposeAsync();
        }

        if (provider is not null)
        {
            await provider.DisposeAsync();
        }
    }
}
