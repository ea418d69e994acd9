using CareDecisions.Application.Returns.Findings;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>Writes what became of each row, and counts it: rows read are those taken, known and refused together.</summary>
internal sealed class ReturnReport(ReturnImport import)
{
    private readonly List<ReturnRow> rows = [];

    public IReadOnlyCollection<ReturnRow> Rows => rows;

    public ReturnCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public void Add(IEnumerable<ChildChanges> changes)
    {
        foreach (var change in changes)
        {
            Add(change);
        }
    }

    /// <summary>Says something about the whole, which is no row of it.</summary>
    public void Remark(string message) => rows.Add(new ReturnRow
    {
        ImportId = import.Id,
        File = ReturnRow.WholeReturn,
        Line = 0,
        ChildReference = string.Empty,
        Outcome = ReturnRowOutcome.Remark,
        Message = Fit(message, ReturnRow.MessageLength),
    });

    private void Add(ChildChanges change)
    {
        var isNew = change.Known is { IsNew: true };
        Counts += new ReturnCounts(0, 0, 0, 0, isNew ? 1 : 0, change.EventsAdded);
        foreach (var row in change.Findings.Rows)
        {
            var outcome = OutcomeOf(row, isNew);
            rows.Add(Row(change, row.Line.File, row.Line.Line, outcome, row.Message));
            Counts += outcome switch
            {
                ReturnRowOutcome.Refused => new ReturnCounts(1, 0, 0, 1, 0, 0),
                ReturnRowOutcome.AlreadyKnown => new ReturnCounts(1, 0, 1, 0, 0, 0),
                _ => new ReturnCounts(1, 1, 0, 0, 0, 0),
            };
        }

        foreach (var missing in change.Missing)
        {
            rows.Add(Row(change, ReturnRow.WholeReturn, 0, ReturnRowOutcome.NotInFile, missing));
        }
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
