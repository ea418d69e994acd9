using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Application.Returns.Care;

/// <summary>
/// What has no event of its own in the vocabulary: it goes on the chronology where the return gives a day, and stays in the
/// report where it gives only the position at the end of the year.
/// </summary>
internal sealed class CareRemarkable(ChildReading reading, IReadOnlyList<CarePeriod> periods)
{
    private const int Adulthood = 18;

    public void Read()
    {
        foreach (var row in reading.Of(SsdaFiles.Missing))
        {
            Stretch(row, "missing", "MIS_START", "MIS_END", row.Code("MISSING", "missing")?.Code == "A" ? "Away without authorisation" : "Missing");
        }

        foreach (var row in reading.Of(SsdaFiles.Liberty))
        {
            Stretch(row, "liberty", "DOLO_START", "DOLO_END", "Deprivation of liberty order");
        }

        foreach (var row in reading.Of(SsdaFiles.Uasc))
        {
            Unaccompanied(row);
        }

        foreach (var row in reading.Of(SsdaFiles.PreviousPermanence))
        {
            EarlierPermanence(row);
        }

        var day = RowReading.Say(reading.Scope.AsAt);
        foreach (var row in reading.Of(SsdaFiles.Oc2))
        {
            row.Refuse($"It gives the position on {day} without the days of checks, assessments or questionnaires, so no event can be made of it. It stays in this report.");
        }

        foreach (var row in reading.Of(SsdaFiles.Oc3))
        {
            row.Refuse("It gives a care leaver's position about a birthday, not a contact on a day, so no event can be made of it. It stays in this report.");
        }
    }

    private void Stretch(RowReading row, string what, string startField, string endField, string words)
    {
        if (row.NeededDay(startField) is not { } start)
        {
            return;
        }

        var end = row.Day(endField);
        if (end < start)
        {
            row.Refuse($"{endField} {RowReading.Say(end.Value)} is before {startField} {RowReading.Say(start)}.");
            return;
        }

        if (!periods.Any(period => period.Covers(start)))
        {
            row.Remark("It begins outside every period of care that could be taken.");
        }

        Note(row, reading.KeyOf(what, start), "Noted", start, $"{words} from {RowReading.Say(start)}{(end is null ? string.Empty : $" to {RowReading.Say(end.Value)}")}.");
    }

    private void Unaccompanied(RowReading row)
    {
        if (periods.Count == 0)
        {
            row.Refuse("The child has no episode of care that could be taken, so there is no day from which it can be recorded.");
            return;
        }

        var from = periods[0].First.From;
        var key = reading.KeyOf("unaccompanied", from);
        Note(row, key, "Began", from, "Unaccompanied asylum-seeking child.", new Facts().Say("child.unaccompaniedAsylumSeeking", true));
        if (row.Text("DUC") is { } text && ReturnDates.TryRead(text, out var ended) && ended <= reading.Scope.AsAt
            && ended > from && ended != reading.Born?.AddYears(Adulthood))
        {
            Note(row, key, "Ended", ended, "No longer an unaccompanied asylum-seeking child.", new Facts().Say("child.unaccompaniedAsylumSeeking", false));
        }
    }

    private void EarlierPermanence(RowReading row)
    {
        if (row.NeededCode("PREV_PERM", "previous-permanence") is not { Means: not "none" } kind)
        {
            return;
        }

        if (periods.Count == 0)
        {
            row.Refuse("The child has no episode of care that could be taken, so there is no day on which it can be noted.");
            return;
        }

        var from = periods[0].First.From;
        var authority = row.Text("LA_PERM") is { Length: <= 3 } known ? $", authority {known}" : string.Empty;
        var when = row.Text("DATE_PERM") is { Length: <= 10 } date ? $", date {date}" : string.Empty;
        Note(row, reading.KeyOf("earlier-permanence", from), "Noted", from, $"Left care before by: {kind.Meaning}{authority}{when}.");
    }

    private void Note(RowReading row, string key, string slot, DateOnly on, string note, Facts? facts = null) =>
        reading.Findings.Add(new FoundEvent(row, key, slot, "SignificantEventRecorded", on) { Note = note, Facts = facts ?? [] });
}
