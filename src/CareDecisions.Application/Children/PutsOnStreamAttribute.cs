using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Application.Children;

/// <summary>
/// The events of the vocabulary that a step of the product puts on a child's stream with <see cref="CaseSteps"/>. What is
/// covered by pages is read from here; a test holds it against what the step's code names.
/// </summary>
/// <param name="where">Where people take the step: "telling the referrer".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PutsOnStreamAttribute(string where, params string[] events) : Attribute
{
    public string Where { get; } = where;

    public IReadOnlyList<string> Events { get; } = events;

    /// <summary>Every step of the product that says so, in the order of their names.</summary>
    public static IReadOnlyList<StepPage> Pages { get; } =
    [
        .. typeof(PutsOnStreamAttribute).Assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (PutsOnStreamAttribute?)GetCustomAttribute(type, typeof(PutsOnStreamAttribute))).OfType<PutsOnStreamAttribute>()
            .Select(said => new StepPage(said.Where, said.Events)),
    ];
}
