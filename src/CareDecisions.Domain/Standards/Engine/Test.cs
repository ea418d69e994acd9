using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// A condition made ready to be evaluated often: names are numbers. Facts that are not set make every test false but
/// <c>!=</c> (settled reading 2).
/// </summary>
internal abstract class Test
{
    /// <summary>True where it asks about a fact that describes one event.</summary>
    public bool AsksAboutOneEvent { get; private init; }

    /// <summary><see langword="null"/> for <c>always</c>.</summary>
    public static Test? Of(Condition? condition, FactCatalogue facts) =>
        condition is null or Condition.AlwaysCase ? null : Compile(condition, facts);

    public abstract bool Holds(in FactReader reader);

    private static Test Compile(Condition condition, FactCatalogue facts) => condition switch
    {
        Condition.AlwaysCase => new EveryTest([]),
        Condition.Holds holds => new FactTest(facts.Number(holds.Fact), facts, value => value?.YesNo == true),
        Condition.IsSet isSet => new FactTest(facts.Number(isSet.Fact), facts, value => value is not null),
        Condition.IsIn isIn => new FactTest(facts.Number(isIn.Fact), facts, value => value is { } found && isIn.Values.Contains(found)),
        Condition.Compares compares => new FactTest(facts.Number(compares.Fact), facts, value => compares.Comparison.Holds(value, compares.Value)),
        Condition.Not not => new NotTest(Compile(not.Inner, facts)),
        Condition.All all => new EveryTest([.. all.Parts.Select(part => Compile(part, facts))]),
        Condition.Any any => new AnyTest([.. any.Parts.Select(part => Compile(part, facts))]),
        _ => throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition)),
    };

    private sealed class FactTest : Test
    {
        private readonly int fact;
        private readonly Func<FactValue?, bool> accepts;

        public FactTest(int fact, FactCatalogue facts, Func<FactValue?, bool> accepts)
        {
            this.fact = fact;
            this.accepts = accepts;
            AsksAboutOneEvent = facts.IsAboutOneEvent(fact);
        }

        public override bool Holds(in FactReader reader) => accepts(reader.Read(fact));
    }

    private sealed class NotTest : Test
    {
        private readonly Test inner;

        public NotTest(Test inner)
        {
            this.inner = inner;
            AsksAboutOneEvent = inner.AsksAboutOneEvent;
        }

        public override bool Holds(in FactReader reader) => !inner.Holds(reader);
    }

    private sealed class EveryTest : Test
    {
        private readonly Test[] parts;

        public EveryTest(Test[] parts)
        {
            this.parts = parts;
            AsksAboutOneEvent = parts.Any(part => part.AsksAboutOneEvent);
        }

        public override bool Holds(in FactReader reader)
        {
            foreach (var part in parts)
            {
                if (!part.Holds(reader))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private sealed class AnyTest : Test
    {
        private readonly Test[] parts;

        public AnyTest(Test[] parts)
        {
            this.parts = parts;
            AsksAboutOneEvent = parts.Any(part => part.AsksAboutOneEvent);
        }

        public override bool Holds(in FactReader reader)
        {
            foreach (var part in parts)
            {
                if (part.Holds(reader))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
