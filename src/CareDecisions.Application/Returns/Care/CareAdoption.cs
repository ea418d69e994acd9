using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Care;

/// <summary>The decision that a child should be placed for adoption, and the match.</summary>
internal sealed class CareAdoption(ChildReading reading)
{
    public void Read()
    {
        foreach (var row in reading.Of(SsdaFiles.PlacedForAdoption))
        {
            if (row.NeededDay("DATE_PLACED") is { } on && IsAfterBirth(row, "DATE_PLACED", on))
            {
                Plan(row, on);
                if (row.Text("DATE_PLACED_CEASED") is { } ceased)
                {
                    var reason = row.Code("REASON_PLACED_CEASED", "adoption-ceased");
                    row.Leave($"DATE_PLACED_CEASED {ceased}{(reason is null ? string.Empty : $" ({reason.Meaning})")}: there is no event for the end of an adoption plan. It stays in this report.");
                }
            }
        }

        foreach (var row in reading.Of(SsdaFiles.Ad1))
        {
            Match(row);
        }
    }

    private void Match(RowReading row)
    {
        var decided = row.Day("DATE_INT");
        if (row.NeededDay("DATE_MATCH") is not { } matched || !IsAfterBirth(row, "DATE_MATCH", matched))
        {
            return;
        }

        if (decided is { } on && on <= matched)
        {
            Plan(row, on);
        }
        else if (decided is not null)
        {
            row.Leave("DATE_INT is after DATE_MATCH. It was not taken.");
        }

        reading.Findings.Add(new FoundEvent(row, reading.KeyOf("match", matched), "AdoptiveMatchApproved", "AdoptiveMatchApproved", matched));
        row.Leave("Who the adopters are is not kept in the record. It stays in this report.");
    }

    private void Plan(RowReading row, DateOnly on) =>
        reading.Findings.Add(new FoundEvent(row, reading.KeyOf("adoption-decision", on), "AdoptionPlanned", "AdoptionPlanned", on)
        {
            Note = "Decision that the child should be placed for adoption.",
        });

    private bool IsAfterBirth(RowReading row, string field, DateOnly on)
    {
        if (on < reading.Born)
        {
            row.Refuse($"{field} {RowReading.Say(on)} is before the birth.");
        }

        return !row.IsRefused;
    }
}
