using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>Somebody asked to come for one item. They come at the item's time, wherever the agenda puts it.</summary>
public sealed class ItemInvitation : IOwnedByAuthority, IVersioned
{
    private ItemInvitation()
    {
        Name = string.Empty;
    }

    public ItemInvitation(ForumRequest request, Guid? staffId, string name, string? why)
    {
        Id = Guid.CreateVersion7();
        RequestId = request.Id;
        StaffId = staffId;
        Name = name;
        Why = why;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ForumRequestId RequestId { get; private set; }

    /// <summary>Their account; <see langword="null"/>: they have none, and are told by whoever runs the forum.</summary>
    public Guid? StaffId { get; private set; }

    public string Name { get; private set; }

    /// <summary>As what ("Presents", "Named nurse").</summary>
    public string? Why { get; private set; }

    /// <summary>The meeting and time they were last told; <see langword="null"/>: not told yet.</summary>
    public string? ToldOf { get; private set; }

    public long Version { get; private set; }

    /// <returns>False where they know this time already.</returns>
    public bool Tell(string time)
    {
        var isNew = ToldOf != time;
        ToldOf = time;
        return isNew;
    }
}
