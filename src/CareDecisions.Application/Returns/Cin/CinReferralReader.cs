using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Cin;

/// <summary>One referral of the census with everything under it.</summary>
internal sealed class CinReferralReader
{
    private readonly ChildReading reading;
    private readonly CinReferral referral;
    private readonly IReadOnlyList<CinReferral> all;
    private readonly CinModuleReader modules;
    private readonly string key;

    private CinReferralReader(ChildReading reading, CinReferral referral, IReadOnlyList<CinReferral> all)
    {
        this.reading = reading;
        this.referral = referral;
        this.all = all;
        key = reading.KeyOf("referral", referral.On);
        modules = new CinModuleReader(reading, referral);
    }

    private RowReading Row => referral.Row;

    public static void Read(ChildReading reading, CinReferral referral, IReadOnlyList<CinReferral> all) =>
        new CinReferralReader(reading, referral, all).Read();

    private void Read()
    {
        TakeClosure();
        var need = Row.Code("PrimaryNeedCode", "need");
        var source = Row.Code("ReferralSource", "referral-source");
        TakeReceipt(source, need);
        modules.Read();
        TakeConference();
        TakeDecision(need);
        TakeClosing();
    }

    private void TakeReceipt(ReturnCode? source, ReturnCode? need)
    {
        var note = Sentence("Source", source) + Sentence("Primary need", need) + "The return gives the day, not the hour.";
        Add("ContactReceived", referral.On, note: "Counted from the referral: the return does not hold contacts.");
        Add("ReferralReceived", referral.On, DisabilityFacts(), note);
        const string Entered = "The return shows that it is on record, not when it was entered: counted as entered that day.";
        Add("ContactRecorded", referral.On, note: Entered);
        Add("ReferralRecorded", referral.On, note: Entered);
    }

    private Facts DisabilityFacts()
    {
        var facts = new Facts();
        var identity = reading.Findings.Identity!.Row;
        foreach (var value in identity.Line.All("Disability"))
        {
            if (reading.Codes["disability"].In(reading.Scope.Year, value) is not { } code)
            {
                identity.Leave($"Disability code '{value}' is not {reading.Codes["disability"].Noun} of {reading.Scope.Name}. It was not taken.");
            }
            else if (code.Means is { } fact)
            {
                facts.Say("child.disability", true).Say(fact, true);
            }
        }

        return facts;
    }

    private void TakeClosure()
    {
        var closed = Row.Day("CINclosureDate");
        if (closed < referral.On)
        {
            Row.Leave("CINclosureDate is before the referral. The referral was taken as open.");
            closed = null;
        }

        referral.ClosedOn = closed;
    }

    /// <summary>A conference without a section 47 enquiry here: the child came from another authority.</summary>
    private void TakeConference()
    {
        if (Row.Day("DateOfInitialCPC") is not { } on)
        {
            return;
        }

        if (modules.Fits(Row, "DateOfInitialCPC", on, referral.On))
        {
            Add("InitialConferenceHeld", on, CinModuleReader.ConferenceFacts(modules.ConferenceLedToPlan(on)));
        }
    }

    /// <summary>
    /// The day of the decision is not in the census. It was taken at the latest when the first step that followed from it
    /// began; of a referral that ended there, the day of closing or of the referral itself stands for it.
    /// </summary>
    private void TakeDecision(ReturnCode? need)
    {
        if (EndedThere(need))
        {
            var on = referral.ClosedOn ?? referral.On;
            Decide(on, "no-further-action", "The day of the decision is not in the return.");
            if (referral.ClosedOn is null)
            {
                referral.ClosedOn = on;
                Row.Remark("A referral with no further action and no closure was taken as closed that day.");
            }
        }
        else if (modules.FirstStep is { } step)
        {
            Decide(step, modules.HasAssessment ? "single-assessment" : null, "The day of the decision is not in the return: counted from the first step that followed.");
        }
        else
        {
            Row.Remark("The return does not say what was decided on the referral, or when.");
        }
    }

    /// <summary>Whether the flag for no further action can stand beside what else the referral holds.</summary>
    private bool EndedThere(ReturnCode? need)
    {
        if (Row.Code("ReferralNFA", "flag")?.Means != "yes")
        {
            return false;
        }

        var followed = modules.FirstStep is not null ? "other work"
            : reading.Findings.Events.Any(found => found.Row == Row && found.Type == "InitialConferenceHeld") ? "a conference"
            : null;
        if (followed is not null)
        {
            Row.Leave($"ReferralNFA says no further action, but {followed} followed. The flag was not taken.");
        }
        else if (need is not null)
        {
            Row.Remark("ReferralNFA says no further action, yet a primary need is given.");
        }

        return followed is null;
    }

    private void Decide(DateOnly on, string? outcome, string note)
    {
        Add("ReferralDecisionMade", on, new Facts().Say("referral.outcome", outcome), note);
        Add("ReferralFinalised", on, new Facts().Say("referral.outcome", outcome), note);
    }

    private void TakeClosing()
    {
        var reason = Row.Code("ReasonForClosure", "closure-reason");
        if (referral.ClosedOn is not { } closed)
        {
            reading.Findings.ShowOpen(referral.On);
            return;
        }

        reading.Findings.ShowEnded(new EndOfWork(closed, reason?.Meaning is { } why ? $"Closed: {why}" : "Closed", EndKind.Case));
        if (all.Any(other => other.On > referral.On && other.On <= closed))
        {
            Row.Leave("Another referral had begun before this one closed, so its closing does not close the case.");
            return;
        }

        Add("CaseClosed", closed, new Facts().Say("case.open", false), Sentence("Reason", reason) is { Length: > 0 } text ? text.TrimEnd() : null);
    }

    private static string Sentence(string what, ReturnCode? code) => code is null ? string.Empty : $"{what}: {code}. ";

    private void Add(string type, DateOnly on, Facts? facts = null, string? note = null) =>
        reading.Findings.Add(new FoundEvent(Row, key, type, type, on) { Facts = facts ?? [], Note = note });
}
