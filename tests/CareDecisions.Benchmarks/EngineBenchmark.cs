using System.Diagnostics;
using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Standards;
using CareDecisions.Infrastructure.PracticePacks;

namespace CareDecisions.Benchmarks;

/// <summary>
/// The deadline engine alone: how many children a second it computes with a full pack and twelve events a child. Goal:
/// 20,000 on two cores.
/// </summary>
internal static class EngineBenchmark
{
    private const int Children = 40_000;
    private const int Rounds = 3;

    private static readonly (string Type, int Day)[] Story =
    [
        ("ContactReceived", 0), ("ReferralReceived", 0), ("ReferralFinalised", 1), ("CaseSentToAssessmentTeam", 1), ("CaseAllocated", 2),
        ("AssessmentVisitMade", 5), ("AssessmentProgressReviewed", 9), ("StrategyMeetingHeld", 10), ("AssessmentSignedOff", 20),
        ("InitialConferenceHeld", 28), ("ChildProtectionPlanStarted", 28), ("VisitMade", 40),
    ];

    public static int Run(string packId)
    {
        var engine = new DeadlineEngine(PackLibrary.Load().Get(packId));
        var timelines = Enumerable.Range(0, Children).Select(Timeline).ToArray();
        var asOf = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
        var clocks = timelines.Take(2_000).Sum(timeline => engine.Compute(timeline, asOf).Clocks.Count) / 2_000.0;
        Console.WriteLine($"{packId}: {engine.StandardIds.Count} standards, {Story.Length} events and {clocks:0.0} clocks a child");
        foreach (var cores in new[] { 1, Environment.ProcessorCount })
        {
            var best = Enumerable.Range(0, Rounds).Select(_ => Measure(engine, timelines, asOf, cores)).MaxBy(round => round.PerSecond);
            Console.WriteLine($"{cores} core(s): {best.PerSecond:#,0} children a second, {best.Processor.TotalMicroseconds:0} µs of processor time each");
        }

        return 0;
    }

    /// <summary>Processor time stands beside wall time because other work on the machine slows only the second.</summary>
    private static (double PerSecond, TimeSpan Processor) Measure(
        DeadlineEngine engine, Timeline[] timelines, DateTimeOffset asOf, int cores)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(timelines, new ParallelOptions { MaxDegreeOfParallelism = cores }, timeline => engine.Compute(timeline, asOf));
        var used = Process.GetCurrentProcess().TotalProcessorTime - before;
        return (timelines.Length / watch.Elapsed.TotalSeconds, used / timelines.Length);
    }

    /// <summary>A referral that becomes a protection plan, started on one of three hundred days.</summary>
    private static Timeline Timeline(int number)
    {
        var start = new DateTimeOffset(2025, 6, 2, 9, 0, 0, TimeSpan.Zero).AddDays(number % 300).AddMinutes(number % 400);
        var child = new TimelineChild
        {
            Id = $"c{number}",
            DateOfBirth = new DateOnly(2007, 1, 1).AddDays(number * 7 % 6500),
            Facts = new Dictionary<string, FactValue> { ["plan.type"] = FactValue.Of("cp"), ["strategy.outcome"] = FactValue.Of("initial-conference") },
        };
        return new Timeline([child], [.. Story.Select((step, index) => new TimelineEvent
        {
            Id = $"e{index}",
            Type = step.Type,
            HappenedAt = start.AddDays(step.Day).AddMinutes(index),
            RecordedAt = start.AddDays(step.Day).AddHours(1),
        })]);
    }
}
