namespace CareDecisions.Domain.Authorities;

/// <summary>A team that holds cases.</summary>
public sealed class Team : IOwnedByAuthority
{
    public const int NameLength = 100;
    public const int KeyLength = 60;

    private Team()
    {
        Key = Name = Service = string.Empty;
    }

    public Team(TeamId id, string key, string name, string service)
    {
        Id = id;
        Key = key;
        Name = name;
        Service = service;
    }

    public TeamId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>The pack's key for it, for example <c>assessment</c>; also the value of the fact <c>case.team</c>.</summary>
    public string Key { get; private set; }

    public string Name { get; private set; }

    /// <summary>The service it belongs to: a service manager's grants reach every team of one.</summary>
    public string Service { get; private set; }
}
