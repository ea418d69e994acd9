using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.PracticePacks.Tests;

/// <summary>Each worked example, computed by the engine under its pack. The dates were worked out apart from it.</summary>
public sealed class WorkedExampleTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<WorkedExample>> Examples = PackExamples.Load(Repository.Packs);

    private static readonly Dictionary<string, DeadlineEngine> Engines =
        Packs.Library.Ids.ToDictionary(id => id, id => new DeadlineEngine(Packs.Get(id)));

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (pack, examples) in Examples)
            {
                foreach (var example in examples)
                {
                    cases.Add(pack, example.Standard, example.Name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Example_Computed_GivesItsClock(string pack, string standard, string example)
    {
        var worked = Examples[pack].Single(e => e.Standard == standard && e.Name == example);

        var clock = ClockOf(pack, worked);

        (clock?.Due?.ToString(), StateOf(clock)).ShouldBe((worked.Expect.Due, worked.Expect.State), worked.Location.ToString());
    }

    [Theory]
    [InlineData("_england", 48)]
    [InlineData("calderdale", 169)]
    [InlineData("carm", 17)]
    public void TimedStandard_InEveryPack_HasAnExample(string pack, int timed)
    {
        var standards = Packs.Get(pack).Standards.Where(IsTimed).Select(standard => standard.Id).ToList();

        standards.Count.ShouldBe(timed);
        standards.Except(Examples[pack].Select(example => example.Standard)).ShouldBeEmpty();
    }

    private static bool IsTimed(Standard standard) =>
        standard.Kind is StandardKind.Deadline or StandardKind.Recurring or StandardKind.MinimumFrequency or StandardKind.ThresholdReview;

    /// <summary>The clock of the example's standard that started first, at the occurrence asked for.</summary>
    private static Clock? ClockOf(string pack, WorkedExample example)
    {
        var timeline = TimelineOf(example);
        new TimelineCheck(Packs.Get(pack).Vocabulary, Engines[pack].StandardIds).Problems(timeline).ShouldBeEmpty(example.Location.ToString());
        return Engines[pack].Compute(timeline, InLondon(example.AsOf)).Clocks
            .Where(clock => clock.Standard.Id == example.Standard && clock.Occurrence == example.Expect.Occurrence)
            .Where(clock => example.Expect.StartedBy is not { } number || clock.TriggerId == $"e{number}")
            .OrderBy(clock => clock.TriggeredAt).FirstOrDefault();
    }

    private static Timeline TimelineOf(WorkedExample example) => new(
        [new TimelineChild { Id = "child", DateOfBirth = example.Born, Facts = example.Facts }],
        [.. example.Events.Select(EventOf)]);

    private static TimelineEvent EventOf(ExampleEvent happening, int index) => new()
    {
        Id = $"e{index + 1}",
        Type = happening.Type,
        HappenedAt = InLondon(happening.At),
        RecordedAt = InLondon(happening.At),
        MeetingAt = happening.For is { } meeting ? InLondon(meeting) : null,
        AnswersStandard = happening.Answers,
        Facts = happening.Data.ToDictionary(fact => fact.Key, fact => (FactValue?)fact.Value),
    };

    private static DateTimeOffset InLondon(DateTime time) =>
        LondonTime.AtLondon(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time))!.Value;

    private static string StateOf(Clock? clock) => clock?.State switch
    {
        null => "no clock",
        ClockState.DueSoon => "due-soon",
        { } state => state.ToString().ToLowerInvariant(),
    };
}
