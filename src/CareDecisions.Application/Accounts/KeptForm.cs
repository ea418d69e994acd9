using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Accounts;

/// <summary>What somebody had typed when their session ended: encrypted, shown again after they sign in, removed after a day.</summary>
public sealed class KeptForm : IOwnedByAuthority
{
    public const int PathLength = 2000;

    private KeptForm()
    {
        Path = ProtectedFields = string.Empty;
    }

    public KeptForm(Guid id, string path, string protectedFields, DateTimeOffset keptAt)
    {
        Id = id;
        Path = path;
        ProtectedFields = protectedFields;
        KeptAt = keptAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string Path { get; private set; }

    public string ProtectedFields { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }
}
