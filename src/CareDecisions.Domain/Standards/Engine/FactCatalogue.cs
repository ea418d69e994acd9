using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Every fact of the vocabulary under a number, and which of them the engine works out itself.</summary>
internal sealed class FactCatalogue
{
    public const string LookedAfterWorkingDaysName = "child.lookedAfterWorkingDays";

    private readonly Dictionary<string, int> numbers = [];
    private readonly bool[] isAboutOneEvent;
    private readonly FactValue?[] defaults;

    public FactCatalogue(Vocabulary vocabulary)
    {
        isAboutOneEvent = new bool[vocabulary.Facts.Count];
        defaults = new FactValue?[vocabulary.Facts.Count];
        foreach (var fact in vocabulary.Facts.Values)
        {
            isAboutOneEvent[numbers.Count] = fact.IsAboutOneEvent;
            defaults[numbers.Count] = fact.Default;
            numbers.Add(fact.Name, numbers.Count);
        }

        Age = Find("child.age");
        PlacementYear = Find("placement.year");
        ReviewOrdinal = Find("review.ordinal");
        CoreGroupOrdinal = Find("coreGroup.ordinal");
        PlanOrdinal = Find("plan.ordinal");
        Medicals = Find("child.medicalsInLast12Months");
        LookedAfterWorkingDays = Find(LookedAfterWorkingDaysName);
        Overdue = Find("assessment.overdue");
        Timeframe = Find("assessment.timeframeDays");
        ConferenceType = Find("conference.type");
    }

    public int Age { get; }

    public int PlacementYear { get; }

    public int ReviewOrdinal { get; }

    public int CoreGroupOrdinal { get; }

    public int PlanOrdinal { get; }

    public int Medicals { get; }

    public int LookedAfterWorkingDays { get; }

    public int Overdue { get; }

    public int Timeframe { get; }

    public int ConferenceType { get; }

    /// <exception cref="ArgumentException">The name is not in the vocabulary.</exception>
    public int Number(string name) => numbers.TryGetValue(name, out var number)
        ? number
        : throw new ArgumentException($"'{name}' is not a fact of the vocabulary.", nameof(name));

    /// <summary>True where the fact describes one event (settled reading 1).</summary>
    public bool IsAboutOneEvent(int number) => isAboutOneEvent[number];

    /// <summary>The value where none is set (settled reading 2).</summary>
    public FactValue? Default(int number) => defaults[number];

    /// <summary>-1 where the vocabulary does not have it: then nothing can ask for it.</summary>
    private int Find(string name) => numbers.GetValueOrDefault(name, -1);
}
