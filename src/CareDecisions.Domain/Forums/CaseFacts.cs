using CareDecisions.Domain.Conditions;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums;

/// <summary>One thing that happened in a case, with what it said.</summary>
public sealed record CaseHappening(string Type, DateOnly On, IReadOnlyDictionary<string, FactValue?> Facts);

/// <summary>
/// What holds in a case on one day, as forums' conditions ask for it: what events said last, what their kind begins and ends, and how long
/// something has held. Pure: takes the events in order and a day.
/// </summary>
public sealed class CaseFacts
{
    private const string LookedAfter = "case.childLookedAfter";
    private const string Basis = "legalStatus.basis";
    private const string Code = "legalStatus.code";
    private const string PlacedForAdoption = "child.placedForAdoption";
    private const string Plan = "plan.type";
    private const string OfThePlacement = "placement.";
    private const string Placed = "placement.since";
    private const string Protected = "plan.protected";

    /// <summary>The basis that a code of the looked-after return stands for, where only the code was said.</summary>
    private static readonly Dictionary<string, string> BasisOfCode = new()
    {
        ["C1"] = "interim-care-order",
        ["C2"] = "care-order",
        ["V2"] = "s20",
        ["V3"] = "s20",
        ["V4"] = "s20",
        ["L1"] = "police-protection",
        ["J1"] = "remand-2012",
    };

    /// <summary>What each kind of event begins (true) or ends.</summary>
    private static readonly Dictionary<string, (string Fact, bool Begins)> Turns = new()
    {
        ["ChildBecameLookedAfter"] = (LookedAfter, true),
        ["ChildCeasedToBeLookedAfter"] = (LookedAfter, false),
        ["PlacementStarted"] = (Placed, true),
        ["ChildAdmittedToHome"] = (Placed, true),
        ["PlacementEnded"] = (Placed, false),
        ["ChildProtectionPlanStarted"] = (Protected, true),
        ["ChildProtectionPlanEnded"] = (Protected, false),
        ["PreProceedingsStarted"] = ("case.preProceedingsOpen", true),
        ["PreProceedingsEnded"] = ("case.preProceedingsOpen", false),
        ["Section47EnquiryInitiated"] = ("enquiry.open", true),
        ["Section47EnquiryConcluded"] = ("enquiry.open", false),
    };

    /// <summary>Events that speak of the place the child is to go to.</summary>
    private static readonly HashSet<string> OfTheNext =
    [
        "PlacementRequested", "InternalSearchStarted", "ExternalSearchStarted", "PlacementIdentified", "InternalPlacementIdentified", "PlacementOffersRecorded",
        "PlacementAgreed", "ExternalPlacementConfirmed",
    ];

    private readonly Dictionary<string, (FactValue Value, DateOnly Since)> held = new(StringComparer.Ordinal);

    /// <summary>What was said of the next place since the child came to the one they live in.</summary>
    private readonly Dictionary<string, (FactValue Value, DateOnly Since)> next = new(StringComparer.Ordinal);
    private readonly DateOnly? born;
    private int protectionPlans;

    /// <param name="born">The child's date of birth; <see langword="null"/>: not known.</param>
    public CaseFacts(DateOnly? born) => this.born = born;

    /// <param name="one">An event that stands; those before it have been taken.</param>
    public void Take(CaseHappening one)
    {
        if (Turns.TryGetValue(one.Type, out var turn))
        {
            Turn(turn.Fact, turn.Begins, one.On);
        }

        foreach (var (name, value) in one.Facts)
        {
            Say(held, name, value, one.On);
            if (OfTheNext.Contains(one.Type) && name.StartsWith(OfThePlacement, StringComparison.Ordinal))
            {
                Say(next, name, value, one.On);
            }
        }
    }

    /// <summary>The value of a fact on a day; <see langword="null"/>: not known, or it does not hold.</summary>
    public FactValue? On(DateOnly day, string name) => name switch
    {
        "child.age" => born is { } date && date <= day ? FactValue.Of(Age.Completed(date, day)) : null,
        "legalStatus.months" => Months(held.ContainsKey(Basis) ? Basis : Code, day),
        "plan.monthsProtected" => Months(Protected, day),
        "plan.months" => Months(Plan, day),
        "plan.ordinal" => FactValue.Of(protectionPlans),
        "child.monthsPlacedForAdoption" => Months(PlacedForAdoption, day),
        "child.weeksPlacedForAdoption" => Weeks(PlacedForAdoption, day),
        "placement.weeks" => Weeks(Placed, day),
        Basis when !held.ContainsKey(Basis) => held.TryGetValue(Code, out var code) && BasisOfCode.TryGetValue(code.Value.Text ?? "", out var basis) ? FactValue.Of(basis) : null,
        _ => held.TryGetValue(name, out var found) ? found.Value : null,
    };

    /// <summary>Since when what a fact says now has been so; <see langword="null"/>: it does not hold.</summary>
    public DateOnly? Since(string name) => held.TryGetValue(name, out var found) ? found.Since : null;

    private void Turn(string fact, bool begins, DateOnly on)
    {
        // What was said of a place before the child moved in is about that place, unless they lived in another then.
        if ((fact == Placed && (!begins || held.ContainsKey(Placed))) || (fact == LookedAfter && !begins))
        {
            Forget(OfThePlacement);
            MoveOn(isHere: begins, isOver: fact == LookedAfter);
        }
        else if (fact == Placed)
        {
            next.Clear();
        }

        if (fact == LookedAfter && !begins)
        {
            Forget("legalStatus.");
        }

        protectionPlans += fact == Protected && begins ? 1 : 0;
        held.Remove(fact);
        if (begins || fact.StartsWith("case.", StringComparison.Ordinal))
        {
            held[fact] = (FactValue.Of(begins), on);
        }
    }

    /// <summary>What is said again holds since it was first said.</summary>
    private static void Say(Dictionary<string, (FactValue Value, DateOnly Since)> known, string name, FactValue? value, DateOnly on)
    {
        if (value is not { } said)
        {
            known.Remove(name);
        }
        else if (!known.TryGetValue(name, out var before) || before.Value != said)
        {
            known[name] = (said, on);
        }
    }

    /// <summary>What was said of the next place is what is known now; once the child is there, or care is over, no longer of the one after.</summary>
    private void MoveOn(bool isHere, bool isOver)
    {
        if (!isOver)
        {
            foreach (var (name, said) in next)
            {
                held[name] = said;
            }
        }

        if (isHere || isOver)
        {
            next.Clear();
        }
    }

    private void Forget(string prefix)
    {
        foreach (var name in held.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList())
        {
            held.Remove(name);
        }
    }

    /// <summary>Completed months: a month is over on the same day of the next, or on its last day where it has none such.</summary>
    private FactValue? Months(string name, DateOnly day)
    {
        if (Since(name) is not { } from || from > day || held[name].Value == FactValue.Of(false))
        {
            return null;
        }

        var months = ((day.Year - from.Year) * 12) + day.Month - from.Month;
        return FactValue.Of(from.AddMonths(months) > day ? months - 1 : months);
    }

    private FactValue? Weeks(string name, DateOnly day) => Since(name) is { } from && from <= day && held[name].Value != FactValue.Of(false)
        ? FactValue.Of((day.DayNumber - from.DayNumber) / 7)
        : null;
}
