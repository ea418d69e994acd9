namespace CareDecisions.Infrastructure.PracticePacks;

/// <summary>The members one kind of entry may have. <c>pack.schema.json</c> holds the same lists; a test compares them.</summary>
/// <param name="Name">The entry's name in messages and in the schema's <c>$defs</c>.</param>
/// <param name="Required">Members that must be there.</param>
/// <param name="Optional">Members that may be there.</param>
internal sealed record MemberList(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public IReadOnlySet<string> All { get; } = Required.Concat(Optional).ToHashSet(StringComparer.Ordinal);

    public static MemberList Of(string name, string required, string optional = "") => new(name, Split(required), Split(optional));

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
