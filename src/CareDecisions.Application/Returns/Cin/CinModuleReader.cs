using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Plans;

namespace CareDecisions.Application.Returns.Cin;

/// <summary>Assessments, plans and enquiries under one referral.</summary>
internal sealed class CinModuleReader(ChildReading reading, CinReferral referral)
{
    private readonly HashSet<DateOnly> conferences = [];
    private readonly HashSet<DateOnly> starts = [];

    /// <summary>The earliest day on which something that follows from the decision began.</summary>
    public DateOnly? FirstStep { get; private set; }

    public bool HasAssessment { get; private set; }

    public void Read()
    {
        FindPlanStarts();
        foreach (var row in Under(CinModules.Assessment))
        {
            Assessment(row);
        }

        foreach (var row in Under(CinModules.Enquiry))
        {
            Enquiry(row);
        }

        foreach (var row in Under(CinModules.NeedPlan))
        {
            NeedPlan(row);
        }

        foreach (var row in Under(CinModules.ProtectionPlan))
        {
            new CinProtectionPlanReader(reading, this, row).Read(conferences);
        }

        foreach (var row in Under(CinModules.PreProceedings))
        {
            PreProceedings(row);
        }
    }

    /// <summary>Whether a protection plan began on the day of a conference, which the census defines to be its first day.</summary>
    public bool ConferenceLedToPlan(DateOnly on) => starts.Contains(on);

    public static Facts ConferenceFacts(bool ledToPlan) =>
        new Facts().Say("conference.type", "initial").Say("conference.decision", ledToPlan ? "protection-plan" : null);

    /// <summary>Whether a day can stand: not before what it follows, not after the closing or the child's death.</summary>
    public bool Fits(RowReading row, string field, DateOnly on, DateOnly notBefore)
    {
        var wrong = on < notBefore ? $"is before {RowReading.Say(notBefore)}, when what it belongs to began"
            : on > referral.ClosedOn ? $"is after the referral was closed on {RowReading.Say(referral.ClosedOn.Value)}"
            : on > referral.Died ? "is after PersonDeathDate"
            : null;
        if (wrong is not null)
        {
            row.Leave($"{field} {RowReading.Say(on)} {wrong}. It was not taken.");
        }

        return wrong is null;
    }

    /// <summary>The first day of a module; refuses the row where there is none or it cannot stand.</summary>
    public DateOnly? StartOf(RowReading row, string field)
    {
        if (row.NeededDay(field) is not { } start)
        {
            return null;
        }

        if (Fits(row, field, start, referral.On))
        {
            FirstStep = FirstStep is { } known && known < start ? known : start;
            return start;
        }

        row.Refuse("Without its first day it means nothing.");
        return null;
    }

    /// <summary>The last day of a module; <see langword="null"/> where it is open or the day cannot stand.</summary>
    public DateOnly? EndOf(RowReading row, string field, DateOnly start) =>
        row.Day(field) is { } end && Fits(row, field, end, start) ? end : null;

    public void Add(RowReading row, string key, string type, DateOnly on, Facts? facts = null, string? note = null) =>
        reading.Findings.Add(new FoundEvent(row, key, type, type, on) { Facts = facts ?? [], Note = note });

    private IEnumerable<RowReading> Under(string module) => reading.Of(module).Where(row => row.Line.Within == referral.Row.Line);

    private void FindPlanStarts()
    {
        foreach (var row in Under(CinModules.ProtectionPlan))
        {
            if (row.Text("CPPstartDate") is { } text && ReturnDates.TryRead(text, out var day))
            {
                starts.Add(day);
            }
        }
    }

    private void Assessment(RowReading row)
    {
        if (StartOf(row, "AssessmentActualStartDate") is not { } start)
        {
            return;
        }

        HasAssessment = true;
        var key = reading.KeyOf("assessment", start);
        Add(row, key, "AssessmentEpisodeOpened", start);
        if (row.Day("AssessmentInternalReviewDate") is { } reviewed && Fits(row, "AssessmentInternalReviewDate", reviewed, start))
        {
            Add(row, key, "AssessmentProgressReviewed", reviewed);
        }

        var factors = Factors(row);
        if (EndOf(row, "AssessmentAuthorisationDate", start) is { } end)
        {
            Add(row, key, "AssessmentSignedOff", end, note: factors);
            Add(row, key, "AssessmentRecorded", end, note: "Counted as entered on the day it was authorised: the return does not say when.");
        }
    }

    private string? Factors(RowReading row)
    {
        var set = reading.Codes["assessment-factor"];
        var known = new List<string>();
        foreach (var value in row.Line.All("AssessmentFactors"))
        {
            if (set.InAnyYear(value) is { } code)
            {
                known.Add(code.Meaning);
            }
            else
            {
                row.Leave($"AssessmentFactors code '{value}' is not {set.Noun} of {reading.Scope.Name}. It was not taken.");
            }
        }

        return known.Count == 0 ? null : $"Factors: {string.Join("; ", known)}.";
    }

    private void Enquiry(RowReading row)
    {
        if (StartOf(row, "S47ActualStartDate") is not { } start)
        {
            return;
        }

        var key = reading.KeyOf("section47", start);
        var conference = EndOf(row, "DateOfInitialCPC", start);
        var endedWithout = row.Code("ICPCnotRequired", "flag")?.Means == "yes";
        if (endedWithout && conference is not null)
        {
            row.Leave("ICPCnotRequired says that no conference was needed, but one was held. The flag was not taken.");
            endedWithout = false;
        }

        Add(row, key, "StrategyMeetingHeld", start, new Facts().Say("strategy.outcome", endedWithout ? "other" : "initial-conference"));
        Add(row, key, "Section47EnquiryInitiated", start);
        if (conference is { } on)
        {
            conferences.Add(on);
            Add(row, key, "InitialConferenceHeld", on, ConferenceFacts(ConferenceLedToPlan(on)));
        }
        else if (endedWithout)
        {
            row.Remark("The enquiry ended without a conference; the return does not give the day it ended.");
        }
    }

    private void NeedPlan(RowReading row)
    {
        if (StartOf(row, "CINPlanStartDate") is not { } start)
        {
            return;
        }

        var key = reading.KeyOf("need-plan", start);
        var end = EndOf(row, "CINPlanEndDate", start);
        reading.Findings.Plans.Add(new FoundPlan(row, PlanKind.ChildInNeed, start, end));
        Add(row, key, "ChildInNeedPlanStarted", start, new Facts().Say("plan.type", "cin"));
        if (end is { } day)
        {
            Add(row, key, "ChildInNeedPlanClosed", day, new Facts().Unset("plan.type"));
        }
    }

    private void PreProceedings(RowReading row)
    {
        if (StartOf(row, "PPStartDate") is not { } start)
        {
            return;
        }

        Add(row, reading.KeyOf("pre-proceedings", start), "PreProceedingsStarted", start);
        row.Leave("Only the start of pre-proceedings is kept: the meaning of the outcome codes is not settled.");
    }
}
