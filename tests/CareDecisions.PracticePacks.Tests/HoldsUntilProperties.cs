using System.Globalization;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;
using FsCheck;
using FsCheck.Fluent;
using Interval = CareDecisions.Domain.Standards.Interval;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>
/// What the nightly recompute rests on: with every shipped pack, over any events and facts of its vocabulary, the engine
/// gives the same clocks at every moment before its answer ends.
/// </summary>
public sealed class HoldsUntilProperties
{
    private const int Timelines = 40;
    private const int Days = 150;

    private static readonly DateTimeOffset Start = new(2024, 1, 8, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("_england")]
    [InlineData("calderdale")]
    [InlineData("carm")]
    [InlineData("south-gloucestershire")]
    [InlineData("west-berkshire")]
    public void UntilItsAnswerEnds_TimeAloneChangesNothing(string packId)
    {
        var pack = Packs.Get(packId);
        var engine = new DeadlineEngine(pack);

        Prop.ForAll(Samples(pack.Vocabulary).ToArbitrary(), sample =>
        {
            var sheet = engine.Compute(sample.Timeline, sample.AsOf);
            return Moments(sheet, sample.AsOf).All(moment => Kept(engine.Compute(sample.Timeline, moment)) == Kept(sheet));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Timelines));
    }

    [Theory]
    [InlineData("calderdale")]
    [InlineData("carm")]
    public void AnAnswer_UsuallyHoldsForWeeks(string packId)
    {
        var pack = Packs.Get(packId);
        var engine = new DeadlineEngine(pack);

        var held = Samples(pack.Vocabulary).Sample(200, 20)
            .Select(sample => (engine.Compute(sample.Timeline, sample.AsOf).HoldsUntil ?? DateTimeOffset.MaxValue) - sample.AsOf)
            .Order().ToList();

        held[held.Count / 2].ShouldBeGreaterThan(TimeSpan.FromDays(14));
    }

    /// <summary>Every day before the answer ends, for some months, and the last moment before it does.</summary>
    private static IEnumerable<DateTimeOffset> Moments(ClockSheet sheet, DateTimeOffset asOf)
    {
        var end = sheet.HoldsUntil ?? asOf.AddYears(6);
        return Enumerable.Range(1, Days).Select(day => asOf.AddDays(day)).TakeWhile(moment => moment < end).Append(end.AddTicks(-1));
    }

    private static Gen<(Timeline Timeline, DateTimeOffset AsOf)> Samples(Vocabulary vocabulary) =>
        from count in Gen.Choose(5, 60)
        from events in EventOf(vocabulary).ArrayOf(count)
        from born in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 21 * 365).Select(day => (int?)day))
        from hour in Gen.Choose(300 * 24, 500 * 24)
        select (
            new Timeline(
                [new TimelineChild { Id = "c1", DateOfBirth = born is { } day ? new DateOnly(2003, 2, 28).AddDays(day) : null }],
                [.. events.Select((happening, index) => happening with { Id = $"e{index}" })]),
            Start.AddHours(hour));

    private static Gen<TimelineEvent> EventOf(Vocabulary vocabulary) =>
        from type in Gen.Elements(vocabulary.Events.Values.Where(type => !type.IsComputed).ToArray())
        from hour in Gen.Choose(0, 300 * 24)
        from meeting in Gen.Choose(1, 200)
        from count in Gen.Choose(0, 3)
        from facts in FactOf(vocabulary).ArrayOf(count)
        select new TimelineEvent
        {
            Id = "",
            Type = type.Name,
            HappenedAt = Start.AddHours(hour),
            RecordedAt = Start.AddHours(hour),
            MeetingAt = type.Arranges.Count > 0 ? Start.AddHours(hour).AddDays(meeting) : null,
            Facts = facts.DistinctBy(fact => fact.Name).ToDictionary(fact => fact.Name, fact => fact.Value),
        };

    private static Gen<(string Name, FactValue? Value)> FactOf(Vocabulary vocabulary) =>
        from fact in Gen.Elements(vocabulary.Facts.Values.Where(fact => !fact.IsComputed).ToArray())
        from pick in Gen.Choose(0, 1_000)
        select (fact.Name, Value(fact, pick));

    private static FactValue? Value(FactType fact, int pick) => fact.Kind switch
    {
        FactKind.YesNo => FactValue.Of(pick % 3 > 0),
        FactKind.Interval => FactValue.Of(new Interval((pick % 6) + 1, DueUnit.Weeks)),
        FactKind.Number when fact.Values.Count > 0 => FactValue.Of(decimal.Parse(fact.Values[pick % fact.Values.Count], CultureInfo.InvariantCulture)),
        FactKind.Number => FactValue.Of((decimal)(pick % 25)),
        _ when fact.KnownValues.Count > 0 => FactValue.Of(fact.KnownValues[pick % fact.KnownValues.Count]),
        _ => FactValue.Of("other"),
    };

    /// <summary>All that is kept of a clock: everything but whether an open one shows as running, due soon or breached.</summary>
    private static string Kept(ClockSheet sheet) => string.Join('\n', sheet.Clocks.Select(clock => string.Join(
        ' ',
        clock.Standard.Id,
        clock.Occurrence,
        clock.TriggerId,
        clock.Due,
        clock.LateAfter,
        clock.Local,
        clock.Statutory,
        clock.CountedFromId,
        clock.IsOpen && clock.State != ClockState.Waiting ? "open" : clock.State,
        clock.SatisfiedBy,
        clock.ClosedAt,
        clock.WarnFrom,
        clock.PhaseName,
        clock.RaisedOn)));
}
