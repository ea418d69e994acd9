using System.Globalization;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>
/// A timeline and the rules that judge it. Times are London's (<c>2026-03-02T10:15</c>); a date alone is nine in the
/// morning. Events are e1, e2 … in the order they are told.
/// </summary>
internal sealed class TestCase
{
    private readonly List<Standard> standards = [];
    private readonly List<Standard> statutory = [];
    private readonly List<TimelineEvent> events = [];
    private readonly List<TimelineChild> children = [];
    private readonly Dictionary<string, FactValue> facts = [];
    private DateOnly? born;

    public static TestCase Of(params Standard[] standards) => new TestCase().With(standards);

    public TestCase With(params Standard[] added)
    {
        standards.AddRange(added);
        return this;
    }

    public TestCase Over(params Standard[] baseStandards)
    {
        statutory.AddRange(baseStandards);
        return this;
    }

    public TestCase Born(string date)
    {
        born = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        return this;
    }

    public TestCase Given(string fact, object value)
    {
        facts[fact] = Value(value)!.Value;
        return this;
    }

    /// <summary>A child of several; then <see cref="Born"/> and <see cref="Given"/> are not used.</summary>
    public TestCase Child(string id, string? bornOn = null, params (string Fact, object Value)[] supplied)
    {
        children.Add(new TimelineChild
        {
            Id = id,
            DateOfBirth = bornOn is null ? null : DateOnly.Parse(bornOn, CultureInfo.InvariantCulture),
            Facts = supplied.ToDictionary(fact => fact.Fact, fact => Value(fact.Value)!.Value),
        });
        return this;
    }

    public TestCase Then(string type, string at, params (string Fact, object? Value)[] data) =>
        Add(Event(type, at) with { Facts = data.ToDictionary(fact => fact.Fact, fact => Value(fact.Value)) });

    /// <summary>The same, with everything else an event may carry.</summary>
    public TestCase Then(string type, string at, Func<TimelineEvent, TimelineEvent> change) => Add(change(Event(type, at)));

    public TestCase Arranged(string type, string at, string meeting, params (string Fact, object? Value)[] data) =>
        Add(Event(type, at) with { MeetingAt = London(meeting), Facts = data.ToDictionary(fact => fact.Fact, fact => Value(fact.Value)) });

    public ClockSheet SheetAsOf(string asOf, params string[] only) => new DeadlineEngine(TestData.CreatePack(standards, statutory))
        .Compute(Timeline, London(asOf), only.Length == 0 ? null : only.ToHashSet());

    public IReadOnlyList<Clock> AsOf(string asOf, params string[] only)
    {
        var sheet = SheetAsOf(asOf, only);
        sheet.Uncountable.ShouldBeEmpty();
        return sheet.Clocks;
    }

    /// <summary>The one clock there is.</summary>
    public Clock ClockAsOf(string asOf) => AsOf(asOf).ShouldHaveSingleItem();

    /// <summary>The clock of that occurrence, of the first rule.</summary>
    public Clock Occurrence(int number, string asOf) =>
        AsOf(asOf).Single(clock => clock.Occurrence == number && clock.Standard.Id == standards[0].Id);

    public Because WhyAsOf(string asOf)
    {
        var engine = new DeadlineEngine(TestData.CreatePack(standards, statutory));
        return engine.Explain(engine.Compute(Timeline, London(asOf)).Clocks.ShouldHaveSingleItem());
    }

    public Timeline Timeline => new(
        children.Count > 0 ? children : [new TimelineChild { Id = "c1", DateOfBirth = born, Facts = facts }],
        events);

    public static DateTimeOffset London(string text)
    {
        var wall = DateTime.Parse(text.Length == 10 ? $"{text}T09:00" : text, CultureInfo.InvariantCulture);
        return LondonTime.AtLondon(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall))
            ?? throw new ArgumentException($"{text} does not exist in London.");
    }

    private TimelineEvent Event(string type, string at) => new()
    {
        Id = $"e{events.Count + 1}",
        Type = type,
        HappenedAt = London(at),
        RecordedAt = London(at),
    };

    private TestCase Add(TimelineEvent happening)
    {
        events.Add(happening);
        return this;
    }

    private static FactValue? Value(object? value) => value switch
    {
        null => null,
        bool yesNo => FactValue.Of(yesNo),
        int number => FactValue.Of((decimal)number),
        string text => FactValue.Of(text),
        Interval interval => FactValue.Of(interval),
        _ => throw new ArgumentException($"{value} is no fact."),
    };
}
