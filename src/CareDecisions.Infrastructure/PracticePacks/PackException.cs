using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>One thing wrong with the packs: where it is written, and what was expected there.</summary>
public sealed record PackError(SourceLocation Location, string Message)
{
    public override string ToString() => $"{Location.File}:{Location.Line}: {Message}";
}

/// <summary>The packs cannot be used. Carries every error found, in the order of their files and lines.</summary>
public sealed class PackException : Exception
{
    public PackException(IReadOnlyList<PackError> errors)
        : base(string.Join(Environment.NewLine, errors))
    {
        Errors = errors;
    }

    public IReadOnlyList<PackError> Errors { get; }
}
