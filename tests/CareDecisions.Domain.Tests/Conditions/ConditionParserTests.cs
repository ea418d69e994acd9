using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Tests.Conditions;

public sealed class ConditionParserTests
{
    private static readonly Vocabulary Words = new(
        new Dictionary<string, EventType>(),
        new[]
        {
            Fact("child.age", FactKind.Number),
            Fact("child.disability", FactKind.YesNo),
            Fact("plan.level", FactKind.Number, "3", "4"),
            Fact("plan.type", FactKind.Choice, "cin", "cp"),
            Fact("plan.minimumVisitInterval", FactKind.Interval),
            Fact("case.team", FactKind.Choice),
        }.ToDictionary(fact => fact.Name),
        new HashSet<string>());

    [Fact]
    public void Parse_Always_IsAlways() => Parse("always").ShouldBe(Condition.Always);

    [Fact]
    public void Parse_ABareName_Holds() => Parse("child.disability").ShouldBe(new Condition.Holds("child.disability"));

    [Fact]
    public void Parse_IsSet_AsksOnlyWhetherItIsSet() =>
        Parse("plan.minimumVisitInterval is set").ShouldBe(new Condition.IsSet("plan.minimumVisitInterval"));

    [Fact]
    public void Parse_AndBesideOr_BindsTighter()
    {
        var any = Parse("child.age < 5 or child.age > 9 and child.disability").ShouldBeOfType<Condition.Any>();

        any.Parts[1].ShouldBeOfType<Condition.All>().Parts.Count.ShouldBe(2);
    }

    [Fact]
    public void Parse_NotBeforeBrackets_NegatesTheWhole()
    {
        var not = Parse("not (plan.type == 'cin' and child.disability)").ShouldBeOfType<Condition.Not>();

        not.Inner.ShouldBeOfType<Condition.All>().Parts[0]
            .ShouldBe(new Condition.Compares("plan.type", Comparison.Equal, FactValue.Of("cin")));
    }

    [Fact]
    public void Parse_NotBeforeAnd_NegatesOnlyTheFirst() =>
        Parse("not child.disability and child.age >= 5").ShouldBeOfType<Condition.All>()
            .Parts[0].ShouldBe(new Condition.Not(new Condition.Holds("child.disability")));

    [Fact]
    public void Parse_In_ReadsTheList() =>
        Parse("child.age in [16, 17]").ShouldBeOfType<Condition.IsIn>()
            .Values.ShouldBe([FactValue.Of(16m), FactValue.Of(17m)]);

    [Theory]
    [InlineData("chld.age < 5", 0, "unknown fact 'chld.age'; the nearest known name is 'child.age'")]
    [InlineData("child.age < 5 and plan.typ == 'cin'", 18, "unknown fact 'plan.typ'; the nearest known name is 'plan.type'")]
    [InlineData("child.age", 0, "'child.age' is a number, so it cannot stand alone; compare it with a value or write 'is set'")]
    [InlineData("plan.type == 'cpp'", 0, "'plan.type' is one of: cin, cp, not 'cpp'")]
    [InlineData("plan.type in ['cin', 'cla']", 0, "'plan.type' is one of: cin, cp, not 'cla'")]
    [InlineData("plan.level == 5", 0, "'plan.level' is one of: 3, 4, not 5")]
    [InlineData("child.age == 'five'", 0, "'child.age' is a number, not 'five'")]
    [InlineData("child.disability < true", 0, "'child.disability' is true or false; only numbers may be compared with <, <=, > or >=")]
    [InlineData("plan.minimumVisitInterval == 4", 0, "'plan.minimumVisitInterval' is an interval; only 'is set' may test it")]
    [InlineData("child.age < ", 12, "expected a value (a word in single quotes, a number, true or false), found the end")]
    [InlineData("(child.age < 5", 14, "expected ')', found the end")]
    [InlineData("child.age < 5 child.age", 14, "expected 'and', 'or' or the end, found 'child.age'")]
    [InlineData("always and child.disability", 7, "expected 'and', 'or' or the end, found 'and'")]
    [InlineData("plan.type == \"cin\"", 13, "'\"' has no meaning in a condition")]
    [InlineData("plan.type == 'cin", 13, "this word in single quotes is never closed")]
    [InlineData("child.age < 1.2.3", 12, "'1.2.3' is not a number")]
    [InlineData("plan.minimumVisitInterval is 4", 29, "expected 'set', found '4'")]
    [InlineData("", 0, "expected the name of a fact, found the end")]
    public void Parse_AFault_SaysWhatAndWhere(string text, int column, string message) =>
        ConditionParser.Parse(text, Words).Problem.ShouldBe(new ConditionProblem(message, column));

    [Fact]
    public void Parse_AnOpenChoice_TakesAnyWord() =>
        Parse("case.team != 'pathway'").ShouldBe(new Condition.Compares("case.team", Comparison.NotEqual, FactValue.Of("pathway")));

    [Fact]
    public void Parse_ANumberOrderedAgainstOneItCannotHold_IsAllowed() =>
        Parse("plan.level > 2").ShouldBe(new Condition.Compares("plan.level", Comparison.Greater, FactValue.Of(2m)));

    [Fact]
    public void Problems_InABuiltCondition_AreAllReported()
    {
        var built = new Condition.Any([new Condition.Holds("nothing.known"), new Condition.Not(new Condition.Holds("plan.type"))]);

        ConditionCheck.Problems(built, Words).Count.ShouldBe(2);
    }

    private static Condition Parse(string text)
    {
        var result = ConditionParser.Parse(text, Words);
        result.Problem.ShouldBeNull();
        return result.Condition!;
    }

    private static FactType Fact(string name, FactKind kind, params string[] values) => new(name, kind, name, values, false, false);
}
