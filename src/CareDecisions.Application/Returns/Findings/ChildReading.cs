using CareDecisions.Application.Returns.Codes;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Returns.Findings;

/// <summary>What the readers of both returns share about one child: the identity row and the keys of its events.</summary>
internal sealed class ChildReading
{
    private const int SearchableReference = Child.ReferenceLength;

    public ChildReading(ReturnedChild child, ReturnScope scope, CodeBook codes)
    {
        Scope = scope;
        Codes = codes;
        Findings = new ChildFindings(child.Reference);
        foreach (var line in child.Lines)
        {
            var row = new RowReading(line, scope, codes);
            Findings.Rows.Add(row);
            if (line.Fault is { } fault)
            {
                row.Refuse(fault);
            }
        }
    }

    public ReturnScope Scope { get; }

    public CodeBook Codes { get; }

    public ChildFindings Findings { get; }

    public DateOnly? Born { get; set; }

    public string Reference => Findings.Reference;

    /// <summary>True where the reference is one the record can keep: letters and digits, at most twenty.</summary>
    public bool HasGoodReference => Reference.Length is > 0 and <= SearchableReference && Reference.All(char.IsAsciiLetterOrDigit);

    /// <summary>The rows of a file or module that nothing has spoken against yet.</summary>
    public IEnumerable<RowReading> Of(string file) => Findings.Rows.Where(row => row.Line.File == file && !row.IsRefused);

    public void RefuseTheRest(string why)
    {
        foreach (var row in Findings.Rows.Where(row => !row.IsRefused))
        {
            row.Refuse(why);
        }
    }

    /// <summary>A row's identity across years, for the source keys of its events.</summary>
    public string KeyOf(string what, DateOnly day) =>
        $"{(Scope.Kind == ReturnKind.CinCensus ? "cin" : "ssda903")}/{Reference}/{what}/{day:yyyy-MM-dd}";

    /// <summary>Sex as a return writes it, in the old form or the new.</summary>
    public static Sex? SexOf(ReturnCode? code) => code?.Means is { } word ? Enum.Parse<Sex>(word) : null;

    /// <summary>The pupil number where it is one; a reason for having none is no number.</summary>
    public static string? UpnOf(RowReading row, string field)
    {
        var value = row.Text(field);
        if (value is null || row.IsUpnReason(value))
        {
            return null;
        }

        if (Upn.IsWellFormed(value))
        {
            return value;
        }

        row.Leave($"{field} '{value}' is not a pupil number. It was not taken.");
        return null;
    }
}
