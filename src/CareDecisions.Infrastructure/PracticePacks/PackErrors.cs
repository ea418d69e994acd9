using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>Collects every error of a load, so that one run names them all.</summary>
internal sealed class PackErrors
{
    private readonly List<PackError> found = [];

    public void Add(SourceLocation location, string message) => found.Add(new PackError(location, message));

    public IReadOnlyList<PackError> InOrder() =>
        [.. found.Distinct().OrderBy(e => e.Location.File, StringComparer.Ordinal).ThenBy(e => e.Location.Line).ThenBy(e => e.Location.Column)];

    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new PackException(InOrder());
        }
    }
}
