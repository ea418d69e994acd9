using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.Tests.Standards;

/// <summary>Standards for tests: a rule on one line, reading as it would be said.</summary>
internal static class TestData
{
    public const string RuleId = "test.rule";

    /// <summary>A deadline that nothing dates yet.</summary>
    public static Standard CreateStandard(string trigger, params string[] metBy) => new()
    {
        Id = RuleId,
        Area = "referral",
        Kind = StandardKind.Deadline,
        Statement = "Something is done in time.",
        Trigger = trigger,
        SatisfiedBy = metBy,
        AppliesWhen = Condition.Always,
        Responsible = ["Social Worker"],
        Source = "Test source > Heading",
        From = new DateOnly(2000, 1, 1),
    };

    public static Standard Named(this Standard standard, string id) => standard with { Id = id };

    public static Standard OfKind(this Standard standard, StandardKind kind) => standard with { Kind = kind };

    /// <summary>Counted from the trigger, unless another event is named.</summary>
    public static Standard DueAfter(this Standard standard, int amount, DueUnit unit, string? from = null) =>
        standard with { Due = new Due(amount, unit, DueDirection.After, from ?? standard.Trigger) };

    public static Standard DueBefore(this Standard standard, int amount, DueUnit unit, string from) =>
        standard with { Due = new Due(amount, unit, DueDirection.Before, from) };

    public static Standard Before(this Standard standard, string gate) => standard.DueBefore(0, DueUnit.Hours, gate);

    public static Standard DefaultAfter(this Standard standard, int amount, DueUnit unit) =>
        standard with { DefaultDue = new Due(amount, unit, DueDirection.After, standard.Trigger) };

    public static Standard EveryGap(this Standard standard, int amount, DueUnit unit) =>
        standard with { Kind = StandardKind.Recurring, Every = new Every(new Interval(amount, unit), null) };

    public static Standard EveryAsHeldBy(this Standard standard, string fact) =>
        standard with { Kind = StandardKind.Recurring, Every = new Every(null, fact) };

    public static Standard InPhases(this Standard standard, params Phase[] phases) =>
        standard with { Kind = StandardKind.Recurring, Phases = phases };

    public static Standard StoppedBy(this Standard standard, params string[] events) => standard with { StopsWhen = events };

    public static Standard If(this Standard standard, string condition) => standard with { AppliesWhen = Parse(condition) };

    public static Standard LimitedTo(this Standard standard, int amount, DueUnit unit, string from, DueDirection direction = DueDirection.After) =>
        standard with { StatutoryLimit = new StatutoryLimit(new Due(amount, unit, direction, from), "Test Regulations, reg 1") };

    public static Condition Parse(string condition)
    {
        var result = ConditionParser.Parse(condition, TestVocabulary.Words);
        return result.Condition ?? throw new ArgumentException(result.Problem?.Message);
    }

    public static PracticePack CreatePack(IReadOnlyList<Standard> standards, IReadOnlyList<Standard>? statutory = null) => new()
    {
        Id = "test",
        Name = "Test",
        Standards = standards,
        BaseStandards = statutory ?? [],
        Vocabulary = TestVocabulary.Words,
        Calendar = TestCalendar.EnglandAndWales,
        Roles = new RoleMatrix(new Dictionary<string, Role>(), new Dictionary<string, PermissionGrants>()),
        Escalation = new Escalation([]),
        Teams = [],
    };
}
