using CareDecisions.Domain.Authorities;

namespace CareDecisions.Application.Access;

/// <summary>Who is doing this: a signed-in person, or the system for a job or the command line.</summary>
public sealed record Actor
{
    /// <summary>The system itself: jobs, imports and seeding. It holds every permission; what it does is still audited.</summary>
    public static Actor System(string name) => new() { Name = name, IsSystem = true };

    /// <summary><see langword="null"/> for the system.</summary>
    public Guid? StaffId { get; init; }

    public required string Name { get; init; }

    public bool IsSystem { get; init; }

    /// <summary>Role ids of the pack's matrix that are the person's own.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Roles held for a time for somebody else. They never open a restricted record.</summary>
    public IReadOnlyList<string> ActingRoles { get; init; } = [];

    /// <summary>What the session was signed in with; it changes with the person's roles or password. <see langword="null"/> for the system.</summary>
    public string? SessionStamp { get; init; }

    public TeamId? TeamId { get; init; }

    public string? Service { get; init; }
}

/// <summary>Holds the actor of this unit of work.</summary>
public sealed class CurrentActor
{
    private Actor? actor;

    public bool IsSet => actor is not null;

    public Actor Value => actor ?? throw new InvalidOperationException("Nobody has been named for this piece of work.");

    public void Use(Actor value) => actor = value;
}
