using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Authorities;

/// <summary>
/// Which authorities this installation serves, which pack each follows and which database holds its records. Read from
/// configuration: moving an authority to a database of its own is one entry here.
/// </summary>
public sealed class AuthorityCatalogue
{
    private readonly Dictionary<AuthorityId, AuthorityEntry> byId;
    private readonly Dictionary<string, AuthorityEntry> byKey;

    public AuthorityCatalogue(IReadOnlyList<AuthorityEntry> entries, IReadOnlyDictionary<string, DatabaseEntry> databases)
    {
        foreach (var entry in entries.Where(entry => !databases.ContainsKey(entry.Database)))
        {
            throw new InvalidOperationException($"Authority '{entry.Key}' names the database '{entry.Database}', which the catalogue does not have.");
        }

        Entries = entries;
        Databases = databases;
        byId = entries.ToDictionary(entry => entry.Id);
        byKey = entries.ToDictionary(entry => entry.Key, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<AuthorityEntry> Entries { get; }

    public IReadOnlyDictionary<string, DatabaseEntry> Databases { get; }

    public AuthorityEntry this[AuthorityId id] => byId[id];

    public AuthorityEntry? Find(AuthorityId id) => byId.GetValueOrDefault(id);

    public AuthorityEntry? Find(string key) => byKey.GetValueOrDefault(key);

    public DatabaseEntry DatabaseOf(AuthorityId id) => Databases[byId[id].Database];
}

/// <summary>One authority of the catalogue.</summary>
/// <param name="Id">Stamped on every row it owns.</param>
/// <param name="Key">Short name used at sign-in and on the command line.</param>
/// <param name="Pack">Id of the practice pack it follows.</param>
/// <param name="Database">Name of the database that holds its records.</param>
/// <param name="Name">Shown to people; the pack's own name where absent.</param>
/// <param name="Entra">The authority's own directory of Microsoft work accounts; <see langword="null"/>: its staff sign in here only.</param>
public sealed record AuthorityEntry(AuthorityId Id, string Key, string Pack, string Database, string? Name, EntraDirectory? Entra = null);

/// <summary>A directory (tenant) of Microsoft Entra ID, and this product's registration in it.</summary>
/// <param name="Tenant">The directory's id, never "common" or "organizations": only its own people may come through it.</param>
/// <param name="Client">The registration's application (client) id.</param>
public sealed record EntraDirectory(Guid Tenant, Guid Client, string Secret)
{
    public static readonly Uri Login = new("https://login.microsoftonline.com/");

    /// <summary>Who issues its identity tokens.</summary>
    public string Issuer => $"{Login}{Tenant}/v2.0";

    // A record prints its members; a secret belongs in no log.
    public override string ToString() => $"{Tenant}";
}

/// <summary>One database of the catalogue.</summary>
public sealed record DatabaseEntry(string Name, DatabaseProvider Provider, string ConnectionString);

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
