using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>
/// The events of one period of care. What the first episode of the return only shows to be going on (care itself, the
/// order, the placement) is put on its first day and marked so: a child without a visiting or review clock is worse off
/// than one whose clock counts from the first day that is known (ADR 0031).
/// </summary>
internal sealed class CareEvents(ChildReading reading, CarePeriod period)
{
    private const string GoingOn = "It began on or before this day: the return does not give the day.";
    private const string Custody = "other-provider";

    public void Tell()
    {
        Enter();
        Begin(period.First, null);
        foreach (var (before, next) in period.Episodes.Zip(period.Episodes.Skip(1)))
        {
            Change(before, next);
        }

        if (period.Ended is { } day)
        {
            Leave(day);
        }
        else if (period.Last.To is { } left)
        {
            EndPlacement(period.Last, null, left);
        }
    }

    private void Enter()
    {
        var first = period.First;
        if (!period.BeginsHere)
        {
            first.Row.Remark("Care began before this episode and the return does not give the day: looked-after clocks count from here until it is recorded.");
        }

        var note = (first.Need is null ? string.Empty : $"Category of need: {first.Need}. ") + (period.BeginsHere ? string.Empty : GoingOn);
        Add(
            first,
            new Happening("ChildBecameLookedAfter", first.From, IsGoingOn: !period.BeginsHere),
            new Facts().Say("case.childLookedAfter", true).Say("plan.type", "cla"),
            note.TrimEnd());
    }

    private void Change(Episode before, Episode next)
    {
        var moved = next.PlaceIsNew || !next.IsSamePlaceAs(before);
        var day = before.To ?? next.From;
        if (moved)
        {
            EndPlacement(before, next, day);
        }

        if (before.Status.Code != next.Status.Code)
        {
            EndStatus(before, next, day);
        }

        Begin(next, before);
    }

    /// <param name="before"><see langword="null"/>: the first episode of the period.</param>
    private void Begin(Episode episode, Episode? before)
    {
        var regime = RegimeOf(episode);
        if (before is null || before.Status.Code != episode.Status.Code)
        {
            BeginStatus(episode, before is null && !period.BeginsHere && !episode.StatusIsNew, regime);
        }

        if (before is null || episode.PlaceIsNew || !episode.IsSamePlaceAs(before))
        {
            BeginPlacement(episode, before, before is null && !period.BeginsHere && !episode.PlaceIsNew, regime);
        }

        if (regime == Custody && (before is null || RegimeOf(before) != Custody))
        {
            Add(episode, new Happening("DetentionStarted", episode.From, before is null && !period.BeginsHere), []);
        }
    }

    private void BeginStatus(Episode episode, bool isGoingOn, string? regime)
    {
        if (episode.Status.Starts is { } order)
        {
            Add(episode, new Happening(order, episode.From, isGoingOn), new Facts().Say("visit.regime", regime), isGoingOn ? GoingOn : null);
        }
    }

    private void BeginPlacement(Episode episode, Episode? before, bool isGoingOn, string? regime)
    {
        if (episode.Place is not { } place)
        {
            return;
        }

        var facts = new Facts().Say("placement.type", place.Means).Say("visit.regime", regime).Say("placement.current", true);
        var note = $"Placement: {place}." + (episode.Provider is null ? string.Empty : $" Provider: {episode.Provider}.")
            + $" Legal status: {episode.Status}." + (isGoingOn ? $" {GoingOn}" : string.Empty);
        Add(episode, new Happening("PlacementStarted", episode.From, isGoingOn), facts, note);
        if (place.Starts is { } adoption && before?.Place?.Starts != adoption)
        {
            Add(episode, new Happening(adoption, episode.From, isGoingOn), new Facts().Say("child.placedForAdoption", true));
        }
    }

    private void EndPlacement(Episode episode, Episode? next, DateOnly day)
    {
        if (episode.Place is not { } place)
        {
            return;
        }

        var facts = new Facts().Say("placement.current", false);
        if (place.Starts is not null && next?.Place?.Starts is null)
        {
            facts.Say("child.placedForAdoption", false);
        }

        Add(episode, new Happening("PlacementEnded", day, false), facts, episode.WhyMoved is { } why ? $"Reason: {why}." : null);
        EndDetention(episode, next, day);
    }

    private void EndDetention(Episode episode, Episode? next, DateOnly day)
    {
        if (RegimeOf(episode) == Custody && (next is null || RegimeOf(next) != Custody))
        {
            Add(episode, new Happening("DetentionEnded", day, false), new Facts().Say("visit.regime", next is null ? null : RegimeOf(next)));
        }
    }

    /// <summary>A care order gives way to a full order, and stands behind a placement order; otherwise its end is its discharge.</summary>
    private void EndStatus(Episode episode, Episode? next, DateOnly day)
    {
        if (episode.Status.Ends is { } ended && next?.Status is not { Starts: not null } and not { Means: "keeps-order" })
        {
            Add(episode, new Happening(ended, day, false), new Facts().Say("visit.regime", next is null ? null : RegimeOf(next)));
        }
    }

    private void Leave(DateOnly day)
    {
        var last = period.Last;
        EndPlacement(last, null, day);
        EndStatus(last, null, day);
        if (last.Ceased?.Starts is { } order)
        {
            Add(last, new Happening(order, day, false), []);
        }

        Add(
            last,
            new Happening("ChildCeasedToBeLookedAfter", day, false),
            new Facts().Say("case.childLookedAfter", false).Unset("plan.type").Unset("visit.regime"),
            last.Ceased is { Means: not "continues" } reason ? $"Reason: {reason}." : null);
    }

    private string? RegimeOf(Episode episode) => episode.Place is null ? null : reading.Codes.VisitRegime(episode.Place.Code, episode.Status.Code);

    private void Add(Episode episode, Happening what, Facts facts, string? note = null) =>
        reading.Findings.Add(new FoundEvent(episode.Row, episode.Key, what.Type, what.Type, what.On)
        {
            Facts = facts,
            Note = string.IsNullOrEmpty(note) ? null : note,
            GoesOnUntil = what.IsGoingOn ? EndsOf(what.Type) : [],
        });

    private static string[] EndsOf(string type) => type switch
    {
        "ChildBecameLookedAfter" => ["ChildCeasedToBeLookedAfter"],
        "InterimCareOrderMade" => ["CareOrderMade", "CareOrderDischarged", "ChildCeasedToBeLookedAfter"],
        "CareOrderMade" => ["CareOrderDischarged", "ChildCeasedToBeLookedAfter"],
        "DetentionStarted" => ["DetentionEnded", "ChildCeasedToBeLookedAfter"],
        _ => ["PlacementEnded", "ChildCeasedToBeLookedAfter"],
    };

    private readonly record struct Happening(string Type, DateOnly On, bool IsGoingOn);
}
