using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Pipeline;

/// <summary>A use case that changes something: it runs in one transaction with its audit row.</summary>
public interface ICommand<TValue> : IRequest<Result<TValue>>;

/// <summary>A use case that only reads.</summary>
public interface IQuery<TValue> : IRequest<Result<TValue>>;

/// <summary>A command about one child: its audit row joins that child's chain.</summary>
public interface IAboutChild
{
    ChildId ChildId { get; }
}

/// <summary>A command about several children at once: its audit row names them all.</summary>
public interface IAboutChildren
{
    IReadOnlyList<ChildId> ChildIds { get; }
}

/// <summary>A command that carries the reason for the change, for the audit.</summary>
public interface IGivesReason
{
    string? Reason { get; }
}

/// <summary>
/// A view that names children. Before it is shown, who saw whom is durable in the audit; if that fails, so does the view.
/// </summary>
public interface INamesChildren
{
    IReadOnlyList<ChildId> NamedChildren { get; }

    /// <summary>What of the child's was opened, where the view is of one thing; kept with the look.</summary>
    OpenedThing? Opened => null;
}

/// <summary>A document, a record: one thing of a child's that somebody opened.</summary>
/// <param name="Kind">The name of its table.</param>
/// <param name="Title">What it was called when it was opened.</param>
public sealed record OpenedThing(string Kind, string Title, Guid Id);

/// <summary>The permission a use case asks for: an id of the pack's matrix. Every use case has one; a test walks them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Open to every signed-in person of the authority, or to nobody signed in yet; says why.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAttribute(Audience audience, string because) : Attribute
{
    public Audience Audience { get; } = audience;

    public string Because { get; } = because;
}

public enum Audience
{
    SignedIn,
    Anyone,
}
