using CareDecisions.Application.Returns.Findings;
using CareDecisions.Application.Returns.Reading;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>
/// Lays a child's findings beside the events of the record. What is there already stays; what a later file says otherwise
/// supersedes what an earlier file said; what a person recorded or corrected is never touched.
/// </summary>
internal sealed class EventComparison(ChildChanges changes, KnownChild known, ImportStamp stamp)
{
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var found in changes.Findings.Events)
        {
            if (said.Add(found.Key))
            {
                Compare(found);
            }
        }

        WithdrawWhatRowsNoLongerSay();
        NoteMissingRows();
    }

    private void Compare(FoundEvent found)
    {
        var last = known.LastWordOn(found.Key);
        if (last is null)
        {
            if (!IsRecordedOtherwise(found))
            {
                Write(found, null);
            }
        }
        else if (last.SourceKey is null)
        {
            found.Row.Remark($"{Words(found.Type)} was corrected by hand since an earlier import; it was left as it is.");
        }
        else if (last.IsWithdrawal || !IsSame(found, last))
        {
            if (!last.IsWithdrawal && last.HappenedAt.LondonDate() != found.On)
            {
                found.Row.Remark($"{Words(found.Type)} has another day than an earlier return gave; it was corrected.");
            }

            Write(found, last.Id);
        }
    }

    /// <summary>Somebody recorded the same thing that day, or the record already has what this file only shows to be going on.</summary>
    private bool IsRecordedOtherwise(FoundEvent found) =>
        known.Live.Any(one => one.SourceKey is null && one.Type == found.Type && one.HappenedAt.LondonDate() == found.On)
        || (found.GoesOnUntil.Count > 0 && IsGoingOn(found));

    private bool IsGoingOn(FoundEvent found)
    {
        var began = known.Live.Where(one => one.Type == found.Type && one.HappenedAt < found.HappenedAt)
            .MaxBy(one => one.HappenedAt);
        return began is not null
            && !known.Live.Any(one => found.GoesOnUntil.Contains(one.Type) && one.HappenedAt > began.HappenedAt && one.HappenedAt <= found.HappenedAt);
    }

    private static bool IsSame(FoundEvent found, KnownEvent last) =>
        found.Type == last.Type
        && found.HappenedAt == last.HappenedAt
        && found.Note == last.Note
        && found.Facts.Count == last.Facts.Count
        && found.Facts.All(fact => last.Facts.TryGetValue(fact.Key, out var value) && value == fact.Value);

    private void Write(FoundEvent found, CaseEventId? supersedes)
    {
        found.Row.News++;
        changes.Added.Add(new CaseEvent(CaseEventId.New(), known.Child.Id, new CaseEventDetails
        {
            Type = found.Type,
            HappenedAt = found.HappenedAt,
            RecordedAt = stamp.At,
            RecordedBy = stamp.By,
            Facts = found.Facts,
            Note = found.Note,
            SupersedesId = supersedes,
            SourceKey = SourceKeys.WithVersion(found.Key, known.VersionAfter(found.Key)),
        }));
    }

    private void WithdrawWhatRowsNoLongerSay()
    {
        var rows = new Dictionary<string, RowReading>(StringComparer.Ordinal);
        foreach (var found in changes.Findings.Events)
        {
            rows.TryAdd(found.RowKey, found.Row);
        }

        foreach (var (key, imported) in known.Imported().Where(one => !said.Contains(one.Key)))
        {
            if (rows.TryGetValue(SourceKeys.RowOf(key), out var row))
            {
                row.News++;
                row.Remark($"{Words(imported.Type)}, which an earlier return gave, is no longer in the row; it was withdrawn.");
                changes.Added.Add(Withdrawal(key, imported));
            }
        }
    }

    private CaseEvent Withdrawal(string key, KnownEvent imported) => new(CaseEventId.New(), known.Child.Id, new CaseEventDetails
    {
        Type = imported.Type,
        HappenedAt = imported.HappenedAt,
        RecordedAt = stamp.At,
        RecordedBy = stamp.By,
        SupersedesId = imported.Id,
        IsWithdrawal = true,
        SourceKey = SourceKeys.WithVersion(key, known.VersionAfter(key)),
    });

    private void NoteMissingRows()
    {
        var rows = changes.Findings.Events.Select(found => found.RowKey).ToHashSet(StringComparer.Ordinal);
        var missing = known.Imported()
            .Where(one => one.Key.StartsWith(stamp.KeyPrefix, StringComparison.Ordinal) && !rows.Contains(SourceKeys.RowOf(one.Key)))
            .Where(one => one.Event.HappenedAt.LondonDate() is var on && on >= stamp.Scope.Start && on <= stamp.Scope.AsAt)
            .GroupBy(one => SourceKeys.RowOf(one.Key));
        changes.Missing.AddRange(missing.Select(row =>
            $"An earlier import took the row {SourceKeys.ShownRow(row.Key)}; this file has none such. What came of it was left: have it corrected on the child's page if it is wrong."));
    }

    /// <summary>"CaseClosed" as "case closed".</summary>
    private static string Words(string type) =>
        string.Concat(type.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{(at == 0 ? letter : char.ToLowerInvariant(letter))}"));
}

/// <summary>What every row of one import carries.</summary>
internal sealed record ImportStamp(DateTimeOffset At, ReturnScope Scope)
{
    public string By => Scope.Kind == ReturnKind.CinCensus ? $"Children in need census {Scope.YearName}" : $"SSDA903 return {Scope.YearName}";

    public string KeyPrefix => Scope.Kind == ReturnKind.CinCensus ? "cin/" : "ssda903/";
}
