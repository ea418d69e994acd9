using System.Globalization;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Web.Tests.Records.Practice;

/// <summary>One standard that a form meets: two children for whom it begins, one with the form written and one without.</summary>
internal sealed class StandardCase(FormDesk desk, (Standard Standard, MetBy By) row)
{
    private static readonly Dictionary<string, int> BirthdayMonths = new()
    {
        ["PersonTurned15"] = 180, ["PersonTurned15AndHalf"] = 186, ["PersonTurned16"] = 192, ["PersonTurned17"] = 204,
        ["PersonTurned17AndHalf"] = 210, ["PersonTurned18"] = 216, ["PersonTurned21"] = 252, ["PersonTurned25"] = 300,
    };

    private readonly Standard standard = row.Standard;
    private ChildId? left;

    private Dictionary<string, string>? Facts => Wish.For(standard.AppliesWhen)?.Where(fact => fact.Value.Length > 0 && fact.Key != "child.age").ToDictionary();

    private int Age => Wish.For(standard.AppliesWhen)?.GetValueOrDefault("child.age") is { Length: > 0 } years ? int.Parse(years, CultureInfo.InvariantCulture) : 8;

    /// <summary>Begins the standard for both and writes the form for one.</summary>
    public async Task<IEnumerable<string>> Meet(DateTimeOffset now)
    {
        if (Facts is null)
        {
            return [$"{standard.Id}: no facts meet its condition"];
        }

        var written = await Begin(now);
        left = await Begin(now);
        if (written is null || left is null)
        {
            return [$"{standard.Id}: not begun"];
        }

        var step = row.By.Form!.AllEvents.First(one => one.Type == row.By.Event && (one.Answers is null || one.Answers == standard.Id));
        if (await desk.Write(written.Value, row.By.Form, step) is { } refused)
        {
            return [$"{standard.Id}: {refused}"];
        }

        var standings = await desk.Standings(written.Value, standard.Id);
        return standings.Contains(ClockStanding.Done) ? [] : [$"{standard.Id}: not met ({string.Join(", ", standings)})"];
    }

    /// <summary>Years later, without the form: late where it has a date, and still open where it has none.</summary>
    public async Task<IEnumerable<string>> Breached()
    {
        if (left is not { } child)
        {
            return [];
        }

        var before = Before();
        if (before is not null && await desk.Happened(child, before, Began.AddDays(200)) is { } refused)
        {
            return [$"{standard.Id}: {before} {refused}"];
        }

        var standings = await desk.Standings(child, standard.Id);
        var isBreached = standings.Any(one => one is ClockStanding.Late or ClockStanding.Overdue or ClockStanding.NeverDone
            || (one is ClockStanding.NoDateYet && IsUndated));
        return isBreached ? [] : [$"{standard.Id}: not breached ({string.Join(", ", standings)})"];
    }

    private DateTimeOffset Began { get; set; }

    private bool IsUndated => standard is { Due: null, DefaultDue: null, Every: null, Minimum: null, Phases.Count: 0, StatutoryLimit: null, CompleteWithin: null };

    /// <summary>The event before which it must be met, where that is still to come.</summary>
    private string? Before() => standard.Due is { Direction: DueDirection.Before } due && due.From != standard.Trigger
        && !desk.Pack.Vocabulary.Events[due.From].IsComputed ? due.From : null;

    private async Task<ChildId?> Begin(DateTimeOffset now)
    {
        Began = now.AddMinutes(-20);
        if (BirthdayMonths.TryGetValue(standard.Trigger, out var months))
        {
            var birthday = await desk.Child(now.LondonDate().AddMonths(-months));
            return Facts!.Count == 0 || await desk.Happened(birthday, "CaseAllocated", now.AddDays(-2), Facts) is null ? birthday : null;
        }

        var child = await desk.Child(now.LondonDate().AddYears(-Age).AddMonths(-2));
        return await desk.Happened(child, standard.Trigger, Began, Facts) is null ? child : null;
    }
}
