using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Application.Returns.Cin;

/// <summary>Turns one child of the census into the words of the record.</summary>
internal static class CinChildReader
{
    private const int EarliestDaysBeforeBirth = 280;

    public static ChildFindings Read(ReturnedChild child, ReturnScope scope, CodeBook codes)
    {
        var reading = new ChildReading(child, scope, codes);
        NoteUnknownFields(reading);
        if (!TakeIdentity(reading, out var died))
        {
            return reading.Findings;
        }

        var referrals = TakeReferrals(reading, died);
        foreach (var referral in referrals)
        {
            CinReferralReader.Read(reading, referral, referrals);
        }

        if (died is { } day)
        {
            reading.Findings.ShowEnded(new EndOfWork(day, "Died", EndKind.Everything));
        }

        return reading.Findings;
    }

    private static void NoteUnknownFields(ChildReading reading)
    {
        foreach (var row in reading.Findings.Rows)
        {
            foreach (var field in row.Line.Fields.Select(field => field.Name).Distinct().Where(name => !CinModules.HasField(row.Line.File, name)))
            {
                row.Leave($"{field} is not an element of {row.Line.File}. It was not taken.");
            }
        }
    }

    private static bool TakeIdentity(ChildReading reading, out DateOnly? died)
    {
        died = null;
        var row = reading.Of(CinModules.Child).FirstOrDefault();
        if (row is null || !reading.HasGoodReference)
        {
            reading.RefuseTheRest($"LAchildID '{reading.Reference}' is not letters and digits, at most 20.");
            return false;
        }

        var born = row.Day("PersonBirthDate");
        var expected = born is null && row.Text("ExpectedPersonBirthDate") is { } text && ReturnDates.TryRead(text, out var day) ? day : (DateOnly?)null;
        died = row.Day("PersonDeathDate");
        if (died < born)
        {
            row.Leave("PersonDeathDate is before the birth. It was not taken.");
            died = null;
        }

        reading.Born = born ?? expected;
        reading.Findings.Identity = new FoundIdentity(row)
        {
            DateOfBirth = born,
            ExpectedDateOfBirth = expected,
            Sex = ChildReading.SexOf(row.Code(row.Text("Sex") is null ? "GenderCurrent" : "Sex", "sex")),
            EthnicityCode = row.Code("Ethnicity", "ethnicity")?.Code,
            Upn = ChildReading.UpnOf(row, "UPN"),
        };
        return true;
    }

    private static List<CinReferral> TakeReferrals(ChildReading reading, DateOnly? died)
    {
        var referrals = new List<CinReferral>();
        foreach (var row in reading.Of(CinModules.Referral))
        {
            if (row.NeededDay("CINreferralDate") is { } on && IsPossible(reading, row, on, died))
            {
                if (referrals.Any(other => other.On == on))
                {
                    row.Refuse($"There is already a referral of {RowReading.Say(on)}.");
                    continue;
                }

                referrals.Add(new CinReferral(row, on, died));
            }
        }

        RefuseModulesOfRefused(reading);
        referrals.Sort((one, other) => one.On.CompareTo(other.On));
        return referrals;
    }

    private static bool IsPossible(ChildReading reading, RowReading row, DateOnly on, DateOnly? died)
    {
        if (reading.Born is { } born && on < born.AddDays(-EarliestDaysBeforeBirth))
        {
            row.Refuse($"The referral of {RowReading.Say(on)} is more than {EarliestDaysBeforeBirth} days before the birth.");
        }
        else if (on > died)
        {
            row.Refuse($"CINreferralDate {RowReading.Say(on)} is after PersonDeathDate.");
        }

        return !row.IsRefused;
    }

    private static void RefuseModulesOfRefused(ChildReading reading)
    {
        var refused = reading.Findings.Rows.Where(row => row.IsRefused).Select(row => row.Line).ToHashSet();
        foreach (var row in reading.Findings.Rows.Where(row => !row.IsRefused && row.Line.Within is { } referral && refused.Contains(referral)))
        {
            row.Refuse($"The referral it belongs to (line {row.Line.Within!.Line}) was not taken.");
        }
    }
}

/// <summary>One referral that can be taken.</summary>
internal sealed record CinReferral(RowReading Row, DateOnly On, DateOnly? Died)
{
    /// <summary>The day its episode of need was closed; <see langword="null"/> while it is open.</summary>
    public DateOnly? ClosedOn { get; set; }
}
