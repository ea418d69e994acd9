using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;

namespace CareDecisions.Application.Returns.Care;

/// <summary>Turns one child of the looked-after return into the words of the record.</summary>
internal static class CareChildReader
{
    private const int OldestAtStart = 25;
    private const int MostRows = 2000;

    public static ChildFindings Read(ReturnedChild child, ReturnScope scope, CodeBook codes)
    {
        var reading = new ChildReading(child, scope, codes);
        if (!IsReadable(reading, child) || !TakeIdentity(reading))
        {
            return reading.Findings;
        }

        RefuseOtherBirthdays(reading);
        var periods = CarePeriods.Of(reading);
        new CareStory(reading).Tell(periods);
        new CareReviews(reading, periods).Read();
        new CareAllocations(reading).Read();
        new CareAdoption(reading).Read();
        new CareRemarkable(reading, periods).Read();
        return reading.Findings;
    }

    private static bool IsReadable(ChildReading reading, ReturnedChild child)
    {
        if (!reading.HasGoodReference)
        {
            reading.RefuseTheRest($"CHILD '{child.Reference}' is not letters and digits, at most 20.");
        }
        else if (child.Lines.Count > MostRows)
        {
            reading.RefuseTheRest($"The child has {child.Lines.Count} rows; no more than {MostRows} are read for one child.");
        }
        else if (!child.Lines.Any(line => line.File == SsdaFiles.Header && line.Fault is null))
        {
            reading.RefuseTheRest($"The child {child.Reference} is not in {SsdaFiles.Header}.");
        }

        return reading.Findings.Rows.Any(row => !row.IsRefused);
    }

    private static bool TakeIdentity(ChildReading reading)
    {
        var rows = reading.Of(SsdaFiles.Header).ToList();
        foreach (var again in rows.Skip(1))
        {
            again.Refuse($"The child is in the file already, on line {rows[0].Line.Line}.");
        }

        var row = rows[0];
        var born = row.Day("DOB");
        if (born?.AddYears(OldestAtStart + 1) <= reading.Scope.Start)
        {
            reading.RefuseTheRest($"DOB {RowReading.Say(born.Value)} makes the person older than {OldestAtStart} when the year began.");
            return false;
        }

        reading.Born = born;
        reading.Findings.Identity = new FoundIdentity(row)
        {
            DateOfBirth = born,
            Sex = ChildReading.SexOf(row.Code("SEX", "sex")),
            EthnicityCode = row.Code("ETHNIC", "ethnicity")?.Code,
            Upn = ChildReading.UpnOf(row, "UPN"),
        };
        if (row.Text("MOTHER") is not null || row.Text("MC_DOB") is not null)
        {
            row.Leave("Whether she is a mother is not kept in the record. It stays in this report.");
        }

        return true;
    }

    private static void RefuseOtherBirthdays(ChildReading reading)
    {
        var stated = reading.Findings.Identity!.Row.Text("DOB");
        foreach (var row in reading.Findings.Rows.Where(row => !row.IsRefused && row.Text("DOB") is { } other && other != stated))
        {
            row.Refuse($"DOB is {row.Text("DOB")} here and {stated ?? "blank"} in {SsdaFiles.Header}: it may be another child.");
        }
    }
}
