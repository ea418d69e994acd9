using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>Standards that begin alike and are met by the same form: two children for whom they begin, one with the form written and one without.</summary>
internal sealed class StandardCase(FormDesk desk, IReadOnlyList<(Standard Standard, MetBy By)> rows)
{
    private const string Age = "child.age";
    private const int UsualAge = 8;

    private static readonly Dictionary<string, int> BirthdayMonths = new()
    {
        ["PersonTurned15"] = 180,
        ["PersonTurned15AndHalf"] = 186,
        ["PersonTurned16"] = 192,
        ["PersonTurned17"] = 204,
        ["PersonTurned17AndHalf"] = 210,
        ["PersonTurned18"] = 216,
        ["PersonTurned21"] = 252,
        ["PersonTurned25"] = 300,
    };

    private readonly Standard first = rows[0].Standard;
    private DateTimeOffset began;
    private ChildId? left;

    /// <summary>Cases in which no two standards that need other facts, another form or another beginning share children.</summary>
    public static IEnumerable<StandardCase> Of(FormDesk desk, IEnumerable<(Standard Standard, MetBy By)> rows) => rows
        .GroupBy(row => (row.Standard.Trigger, row.By.Form!.Id, row.By.Event, Answers: Named(row), From: Earlier(row.Standard), Before: Before(desk, row.Standard), Facts: Words(row.Standard)))
        .Select(group => new StandardCase(desk, [.. group]));

    private IReadOnlyDictionary<string, string>? Facts => Wish.For(first.AppliesWhen)?.Where(fact => fact.Value.Length > 0 && fact.Key != Age).ToDictionary();

    /// <summary>Begins the standards for both and writes the form for one.</summary>
    public async Task<IEnumerable<string>> Meet(DateTimeOffset now)
    {
        var written = await Begin(now);
        left = await Begin(now);
        if (written is null || left is null)
        {
            return All("not begun");
        }

        var step = rows[0].By.Form!.AllEvents.First(one => one.Type == rows[0].By.Event && (one.Answers is null || one.Answers == first.Id));
        if (await desk.Write(written.Value, rows[0].By.Form!, step, Facts!) is { } refused)
        {
            return All(refused);
        }

        var standings = await desk.Standings(written.Value);
        return rows.Where(row => !standings[row.Standard.Id].Contains(ClockStanding.Done)).Select(row => $"{row.Standard.Id}: not met ({string.Join(", ", standings[row.Standard.Id])})");
    }

    /// <summary>Years later, without the form: late where it has a date, and still open where it has none.</summary>
    public async Task<IEnumerable<string>> Breached()
    {
        if (left is not { } child)
        {
            return [];
        }

        if (Before(desk, first) is { } before && await desk.Happened(child, before, began.AddDays(200)) is { } refused)
        {
            return All($"{before}: {refused}");
        }

        var standings = await desk.Standings(child);
        return rows.Select(row => row.Standard).Where(standard => CanBeBreached(standard) && !standings[standard.Id].Any(one => IsBreach(standard, one)))
            .Select(standard => $"{standard.Id}: not breached ({string.Join(", ", standings[standard.Id])})");
    }

    /// <summary>Not what nobody is late for, nor what the event that begins it, or the one that it must come before, meets by itself.</summary>
    private bool CanBeBreached(Standard standard) => standard.Strength != Strength.Optional
        && (standard is not { Every: null, Minimum: null, Phases.Count: 0 }
            || !(Meets(standard, standard.Trigger) || (standard.Due is { Direction: DueDirection.Before } due && Meets(standard, due.From))));

    private bool Meets(Standard standard, string type) =>
        standard.SatisfiedBy.Contains(type) || desk.Pack.Vocabulary.Events[type].Also.Any(standard.SatisfiedBy.Contains);

    private static bool IsBreach(Standard standard, ClockStanding standing) => standing is ClockStanding.Late or ClockStanding.Overdue or ClockStanding.NeverDone
        || (standing is ClockStanding.NoDateYet && standard is { Due: null, Minimum: null, Phases.Count: 0, Every: null or { Interval: null } });

    private static string? Named((Standard Standard, MetBy By) row) => row.By.Form!.AllEvents.Any(step => step.Answers == row.Standard.Id) ? row.Standard.Id : null;

    /// <summary>The event before which it must be met, where that is still to come.</summary>
    private static string? Before(FormDesk desk, Standard standard) =>
        standard.Due is { Direction: DueDirection.Before } due && due.From != standard.Trigger && !desk.Pack.Vocabulary.Events[due.From].IsComputed ? due.From : null;

    /// <summary>The event from which it is counted, where that is another than the one that begins it.</summary>
    private static string? Earlier(Standard standard) => standard.Due is { Direction: DueDirection.After } due && due.From != standard.Trigger ? due.From : null;

    private static string Words(Standard standard) => Wish.For(standard.AppliesWhen) is { } facts
        ? string.Join(", ", facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}={fact.Value}")) : standard.Id;

    private IEnumerable<string> All(string why) => rows.Select(row => $"{row.Standard.Id}: {why}");

    private async Task<ChildId?> Begin(DateTimeOffset now)
    {
        if (Facts is not { } facts)
        {
            return null;
        }

        began = now.AddMinutes(-20);
        var isBirthday = BirthdayMonths.TryGetValue(first.Trigger, out var months);
        var years = Wish.For(first.AppliesWhen)!.GetValueOrDefault(Age) is { Length: > 0 } age ? int.Parse(age, CultureInfo.InvariantCulture) : UsualAge;
        var child = await desk.Child(isBirthday ? now.LondonDate().AddMonths(-months) : now.LondonDate().AddYears(-years).AddMonths(-2));
        if (Earlier(first) is { } from && !desk.Pack.Vocabulary.Events[from].IsComputed && await desk.Happened(child, from, began, facts) is not null)
        {
            return null;
        }

        // A birthday comes by itself; what is known of the child was said before it.
        var isBegun = isBirthday
            ? facts.Count == 0 || await desk.Happened(child, "CaseAllocated", now.AddDays(-2), facts) is null
            : await desk.Happened(child, first.Trigger, began, facts) is null;
        return isBegun ? child : null;
    }
}
