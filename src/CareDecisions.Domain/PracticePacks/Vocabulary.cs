using System.Globalization;
using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>The closed vocabulary of events and facts that every pack shares. Anything else stops the load.</summary>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, EventType> Events,
    IReadOnlyDictionary<string, FactType> Facts,
    IReadOnlySet<string> ResponsibleRoles)
{
    /// <summary>
    /// The same vocabulary, where other values hold until one is set: a pack without a timeframe of its own starts
    /// <c>assessment.timeframeDays</c> at 45.
    /// </summary>
    /// <param name="values">By name of the fact; each a value the fact may hold. Empty: this vocabulary itself.</param>
    public Vocabulary StartingWith(IReadOnlyDictionary<string, FactValue> values) => values.Count == 0
        ? this
        : this with
        {
            Facts = Facts.ToDictionary(
                fact => fact.Key,
                fact => values.TryGetValue(fact.Key, out var value) ? fact.Value with { Default = value } : fact.Value),
        };
}

/// <summary>A past-tense fact with one meaning, for example <c>InitialConferenceHeld</c>.</summary>
/// <param name="Name">PascalCase name.</param>
/// <param name="Group">Heading it is listed under ("Front door").</param>
/// <param name="Meaning">What it says happened, in one line.</param>
/// <param name="Also">Events that recording this one records too (InitialConferenceHeld: ConferenceHeld).</param>
/// <param name="IsComputed">True where the clock produces it and no one may record it (PersonTurned16).</param>
/// <param name="Arranges">For "…Arranged" events: the "…Held" events whose date it sets.</param>
public sealed record EventType(
    string Name,
    string Group,
    string Meaning,
    IReadOnlyList<string> Also,
    bool IsComputed,
    IReadOnlyList<string> Arranges)
{
    /// <summary>
    /// The permission of the matrix that recording it takes, where that is more than recording what happened (a decision,
    /// a sign-off). In a pack that grants it to nobody the ordinary permission is enough.
    /// </summary>
    public string? Permission { get; init; }
}

/// <summary>A named fact that conditions may test.</summary>
/// <param name="Name">Dotted name, for example <c>plan.level</c>.</param>
/// <param name="Kind">What values it takes.</param>
/// <param name="Meaning">One line for people.</param>
/// <param name="Values">The choices of a <see cref="FactKind.Choice"/>; empty where open.</param>
/// <param name="IsAboutOneEvent">True where it describes one event (settled reading 1).</param>
/// <param name="IsComputed">True where the engine computes it unless a value is supplied (settled reading 3).</param>
public sealed record FactType(
    string Name,
    FactKind Kind,
    string Meaning,
    IReadOnlyList<string> Values,
    bool IsAboutOneEvent,
    bool IsComputed)
{
    /// <summary>
    /// The values that conditions may name: <see cref="Values"/>, and for an open choice those the standards know.
    /// </summary>
    public IReadOnlyList<string> KnownValues { get; init; } = Values;

    /// <summary>The value where none is set; <see langword="null"/> where there is none (settled reading 2).</summary>
    public FactValue? Default { get; init; }

    /// <summary>What a value must be, for messages: "one of: initial, review".</summary>
    public string Expected => Kind switch
    {
        FactKind.YesNo => "true or false",
        FactKind.Number => Values.Count == 0 ? "a number" : $"one of: {string.Join(", ", Values)}",
        FactKind.Interval => "an interval (amount and unit)",
        _ => Values.Count == 0 ? "a word" : $"one of: {string.Join(", ", Values)}",
    };

    /// <summary>
    /// True where the fact may hold the value: of its kind and, for a choice that is not open, among its choices.
    /// </summary>
    public bool Accepts(FactValue value) => Kind switch
    {
        FactKind.YesNo => value.YesNo is not null,
        FactKind.Number => value.Number is { } number && (Values.Count == 0 || Values.Any(known => decimal.Parse(known, CultureInfo.InvariantCulture) == number)),
        FactKind.Interval => value.Interval is not null,
        _ => value.Text is { } text && (Values.Count == 0 || Values.Contains(text)),
    };
}

public enum FactKind
{
    YesNo,
    Number,
    Choice,
    Interval,
}
