using System.Globalization;
using CareDecisions.Domain.PracticePacks;

namespace CareDecisions.Domain.Standards.Engine;

/// <summary>Every event of the vocabulary under a number, with the events that recording it records too.</summary>
internal sealed class EventCatalogue
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly string[] names;
    private readonly int[][] also;
    private readonly int[][] arranges;

    public EventCatalogue(Vocabulary vocabulary)
    {
        names = [.. vocabulary.Events.Keys.Order(StringComparer.Ordinal)];
        for (var number = 0; number < names.Length; number++)
        {
            numbers.Add(names[number], number);
        }

        also = [.. names.Select(name => Closure(name, vocabulary))];
        arranges = [.. names.Select(name => vocabulary.Events[name].Arranges.Select(Number).ToArray())];
        Birthdays = [.. names.Where(name => vocabulary.Events[name].IsComputed).Select(BirthdayNamed).OfType<Birthday>()];
        ArrangingTypes = [.. Enumerable.Range(0, names.Length).Where(number => arranges[number].Length > 0)];
    }

    public int Count => names.Length;

    /// <summary>The birthdays that the vocabulary knows as computed events.</summary>
    public IReadOnlyList<Birthday> Birthdays { get; }

    public IReadOnlyList<int> ArrangingTypes { get; }

    /// <exception cref="ArgumentException">The name is not in the vocabulary.</exception>
    public int Number(string name) => numbers.TryGetValue(name, out var number)
        ? number
        : throw new ArgumentException($"'{name}' is not an event of the vocabulary.", nameof(name));

    /// <summary>The event's number, or -1 where the vocabulary does not have it: then it never happens.</summary>
    public int NumberOrNone(string name) => numbers.GetValueOrDefault(name, -1);

    public string Name(int number) => names[number];

    /// <summary>The event itself first, then all it is also.</summary>
    public int[] TypesOf(int number) => also[number];

    public bool Is(int number, int general) => Array.IndexOf(also[number], general) >= 0;

    /// <summary>True where the event is one of the others, or a kind of one.</summary>
    public bool IsAmong(int number, int[] others) => Array.Exists(others, other => Is(number, other));

    /// <summary>The "…Held" events whose date this one sets.</summary>
    public int[] Arranges(int number) => arranges[number];

    private int[] Closure(string name, Vocabulary vocabulary)
    {
        var found = new List<int>();
        var open = new Queue<string>([name]);
        while (open.TryDequeue(out var next))
        {
            var number = Number(next);
            if (!found.Contains(number))
            {
                found.Add(number);
                foreach (var general in vocabulary.Events[next].Also)
                {
                    open.Enqueue(general);
                }
            }
        }

        return [.. found];
    }

    /// <summary>PersonTurned17AndHalf: 17 years and six months.</summary>
    private Birthday? BirthdayNamed(string name)
    {
        const string Prefix = "PersonTurned";
        const string Half = "AndHalf";
        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var isHalf = name.EndsWith(Half, StringComparison.Ordinal);
        var years = name[Prefix.Length..^(isHalf ? Half.Length : 0)];
        return int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            ? new Birthday(Number(name), age, isHalf)
            : null;
    }
}

/// <summary>A birthday that is an event of its own.</summary>
internal sealed record Birthday(int Type, int Years, bool AndHalf)
{
    /// <summary>
    /// Its date. A birthday of 29 February is kept on 1 March in other years; a half birthday is six months from the
    /// birthday (settled reading 12).
    /// </summary>
    public DateOnly On(DateOnly dateOfBirth) => AndHalf ? Of(dateOfBirth, Years).AddMonths(6) : Of(dateOfBirth, Years);

    public static DateOnly Of(DateOnly dateOfBirth, int years)
    {
        var clamped = dateOfBirth.AddYears(years);
        return clamped.Day == dateOfBirth.Day ? clamped : clamped.AddDays(1);
    }

    /// <summary>Completed years on the date; negative before birth.</summary>
    public static int Age(DateOnly dateOfBirth, DateOnly on)
    {
        var years = on.Year - dateOfBirth.Year;
        return Of(dateOfBirth, years) <= on ? years : years - 1;
    }
}
