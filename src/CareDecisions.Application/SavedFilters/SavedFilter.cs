using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.SavedFilters;

/// <summary>A list as somebody filtered and sorted it, under a name of their own. It holds the address, not the rows: it shows what is there today.</summary>
public sealed class SavedFilter : IOwnedByAuthority, IVersioned
{
    public const int NameLength = 80;
    public const int AddressLength = 1000;
    public const int Most = 40;

    private SavedFilter()
    {
        Name = Address = string.Empty;
    }

    public SavedFilter(Guid staffId, string name, string address, DateTimeOffset savedAt)
    {
        Id = Guid.CreateVersion7();
        StaffId = staffId;
        Name = name;
        Address = address;
        SavedAt = savedAt;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public Guid StaffId { get; private set; }

    public string Name { get; private set; }

    /// <summary>A page of the product with its query (<c>/oversight/clocks?state=late</c>).</summary>
    public string Address { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public long Version { get; private set; }

    /// <summary>Saved again under the same name: the new filters take the old ones' place.</summary>
    public void Replace(string address, DateTimeOffset savedAt) => (Address, SavedAt) = (address, savedAt);
}
