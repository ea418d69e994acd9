using System.Globalization;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Plans;

namespace CareDecisions.Application.Returns.Cin;

/// <summary>One child protection plan of the census with its reviews.</summary>
internal sealed class CinProtectionPlanReader(ChildReading reading, CinModuleReader modules, RowReading row)
{
    private const int MostPlans = 99;

    /// <param name="conferences">Initial conferences the referral's enquiries gave already.</param>
    public void Read(IReadOnlySet<DateOnly> conferences)
    {
        if (modules.StartOf(row, "CPPstartDate") is not { } start)
        {
            return;
        }

        var key = reading.KeyOf("protection-plan", start);
        var end = modules.EndOf(row, "CPPendDate", start);
        var first = row.Code("InitialCategoryOfAbuse", "abuse-category");
        var latest = row.Code("LatestCategoryOfAbuse", "abuse-category");
        var previous = Previous();
        reading.Findings.Plans.Add(new FoundPlan(row, PlanKind.Protection, start, end)
        {
            InitialCategory = first?.Code,
            LatestCategory = latest?.Code,
            PreviousPlans = previous,
        });
        if (!conferences.Contains(start) && !IsConferenceOfReferral(start))
        {
            const string Implied = "The return defines a plan's first day as the day of its conference.";
            modules.Add(row, key, "InitialConferenceHeld", start, CinModuleReader.ConferenceFacts(ledToPlan: true), Implied);
        }

        modules.Add(row, key, "ChildProtectionPlanStarted", start, StartFacts(first ?? latest, previous));
        Reviews(key, start, end, latest == first ? null : latest);
        if (end is { } day)
        {
            modules.Add(row, key, "ChildProtectionPlanEnded", day, new Facts().Unset("plan.type").Unset("plan.category"));
        }
    }

    private static Facts StartFacts(ReturnCode? category, int? previous)
    {
        var facts = new Facts().Say("plan.type", "cp").Say("plan.category", category?.Means);
        return previous is { } before ? facts.Say("plan.ordinal", before + 1) : facts;
    }

    private bool IsConferenceOfReferral(DateOnly start) =>
        row.Line.Within?["DateOfInitialCPC"] is { } text && ReturnDates.TryRead(text, out var day) && day == start;

    private int? Previous()
    {
        if (row.Text("NumberOfPreviousCPP") is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPlans)
        {
            return number;
        }

        row.Leave($"NumberOfPreviousCPP '{text}' is not a number from 0 to {MostPlans}. It was not taken.");
        return null;
    }

    /// <summary>
    /// The first date given is the plan's first review only where the plan began in the return's year: of an older plan the
    /// return may leave the early ones out. A change of category is put on the last review, where it must have been known.
    /// </summary>
    private void Reviews(string key, DateOnly start, DateOnly? end, ReturnCode? newCategory)
    {
        var held = HeldReviews(start, end);
        for (var i = 0; i < held.Count; i++)
        {
            var isFirst = i == 0 && start >= reading.Scope.Start;
            var facts = new Facts().Say("conference.type", "review").Say("conference.decision", held[i] == end ? "discontinue" : "continue");
            if (i == held.Count - 1)
            {
                facts.Say("plan.category", newCategory?.Means);
            }

            var type = isFirst ? "FirstReviewConferenceHeld" : "ReviewConferenceHeld";
            reading.Findings.Add(new FoundEvent(row, key, $"Review/{held[i]:yyyy-MM-dd}", type, held[i]) { Facts = facts });
        }

        if (newCategory is not null && held.Count == 0)
        {
            row.Remark("The category changed; the return does not give the day, so clocks that depend on it use the first one.");
        }
    }

    private List<DateOnly> HeldReviews(DateOnly start, DateOnly? end)
    {
        var held = new SortedSet<DateOnly>();
        foreach (var text in row.Line.All("CPPreviewDate"))
        {
            if (!ReturnDates.TryRead(text, out var on))
            {
                row.Leave($"CPPreviewDate '{text}' is not a date. It was not taken.");
            }
            else if (on <= start || on > (end ?? reading.Scope.AsAt))
            {
                row.Leave($"CPPreviewDate {RowReading.Say(on)} is outside the plan. It was not taken.");
            }
            else
            {
                held.Add(on);
            }
        }

        return [.. held];
    }
}
