using CareDecisions.Application.Data;
using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>Writes what became of each row, and counts it: rows read are those taken, known and refused together.</summary>
internal sealed class ReturnReport(CareDecisionsDb db, ReturnImport import)
{
    public ReturnCounts Add(IReadOnlyList<ChildChanges> changes)
    {
        var counts = new ReturnCounts(0, 0, 0, 0, 0, 0);
        foreach (var change in changes)
        {
            counts += Add(change);
        }

        return counts;
    }

    /// <summary>Says something about the whole, which is no row of it.</summary>
    public void Remark(string message) => db.ReturnRows.Add(new ReturnRow
    {
        ImportId = import.Id,
        File = ReturnRow.WholeReturn,
        Line = 0,
        ChildReference = string.Empty,
        Outcome = ReturnRowOutcome.Remark,
        Message = Fit(message, ReturnRow.MessageLength),
    });

    private ReturnCounts Add(ChildChanges change)
    {
        var isNew = change.Known is { IsNew: true };
        var counts = new ReturnCounts(0, 0, 0, 0, isNew ? 1 : 0, change.EventsAdded);
        foreach (var row in change.Findings.Rows)
        {
            var outcome = OutcomeOf(row, isNew);
            db.ReturnRows.Add(Row(change, row.Line.File, row.Line.Line, outcome, row.Message));
            counts += outcome switch
            {
                ReturnRowOutcome.Refused => new ReturnCounts(1, 0, 0, 1, 0, 0),
                ReturnRowOutcome.AlreadyKnown => new ReturnCounts(1, 0, 1, 0, 0, 0),
                _ => new ReturnCounts(1, 1, 0, 0, 0, 0),
            };
        }

        foreach (var missing in change.Missing)
        {
            db.ReturnRows.Add(Row(change, ReturnRow.WholeReturn, 0, ReturnRowOutcome.NotInFile, missing));
        }

        return counts;
    }

    private static ReturnRowOutcome OutcomeOf(RowReading row, bool isNewChild) => row switch
    {
        { IsRefused: true } => ReturnRowOutcome.Refused,
        { News: 0 } when row.Found > 0 || !isNewChild => ReturnRowOutcome.AlreadyKnown,
        { IsInPart: true } => ReturnRowOutcome.TakenInPart,
        _ => ReturnRowOutcome.Taken,
    };

    private ReturnRow Row(ChildChanges change, string file, int line, ReturnRowOutcome outcome, string? message) => new()
    {
        ImportId = import.Id,
        File = Fit(file, ReturnRow.FileLength),
        Line = line,
        ChildReference = Fit(change.Findings.Reference, ReturnRow.ChildReferenceLength),
        ChildId = import.IsDryRun && change.Known is { IsNew: true } ? null : change.Known?.Child.Id,
        Outcome = outcome,
        Message = message is null ? null : Fit(message, ReturnRow.MessageLength),
    };

    private static string Fit(string text, int length) => text.Length <= length ? text : $"{text[..(length - 1)]}…";
}
