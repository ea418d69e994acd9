using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>
/// What a step of a record has put on the stream so far. A section finished again, or a record handed in again, says nothing
/// twice: what it says otherwise corrects what it said, and what it no longer says is withdrawn.
/// </summary>
/// <param name="Said">By the step itself, oldest first.</param>
/// <param name="Replaced">Those of them that somebody, or the step, has corrected or withdrawn since.</param>
internal sealed record StepTakenAgain(IReadOnlyList<CaseEvent> Said, IReadOnlySet<CaseEventId> Replaced)
{
    public int Count => Said.Count;

    public static async Task<StepTakenAgain> Read(CareDecisionsDb db, ChildId child, string source, CancellationToken cancellationToken)
    {
        var said = await db.CaseEvents.AsNoTracking().Where(one => one.ChildId == child && one.SourceKey!.StartsWith(source)).Take(200).ToListAsync(cancellationToken);
        var replaced = said.Count == 0 ? [] : await db.CaseEvents.Where(one => one.ChildId == child && one.SupersedesId != null)
            .Select(one => one.SupersedesId!.Value).Take(1000).ToListAsync(cancellationToken);
        return new StepTakenAgain([.. said.OrderBy(one => one.RecordedAt)], replaced.ToHashSet());
    }

    /// <param name="now">What the step says now.</param>
    /// <param name="isAnew">Whether what has no day of its own happens each time (handing in), or once (a section is finished).</param>
    public IReadOnlyList<CaseStep> Changed(IReadOnlyList<CaseStep> now, bool isAnew)
    {
        var last = Said.GroupBy(one => one.Type).ToDictionary(group => group.Key, group => group.Last());
        var changed = new List<CaseStep>();
        foreach (var step in now)
        {
            if (!last.TryGetValue(step.Type, out var before) || before.IsWithdrawal || (step.At is null && isAnew))
            {
                changed.Add(step);
            }
            else if (!Replaced.Contains(before.Id) && IsOtherwise(step, before))
            {
                changed.Add(step with { Corrects = before.Id });
            }
        }

        var gone = last.Values.Where(before => !before.IsWithdrawal && !Replaced.Contains(before.Id) && now.All(step => step.Type != before.Type));
        return [.. changed, .. gone.Select(one => new CaseStep(one.Type, one.HappenedAt) { Note = one.Note, Corrects = one.Id, IsWithdrawn = true })];
    }

    private static bool IsOtherwise(CaseStep step, CaseEvent before) =>
        (step.At is { } at && at != before.HappenedAt) || step.MeetingAt != before.MeetingAt
        || step.Facts.Count != before.Facts.Count || step.Facts.Any(fact => before.Facts.GetValueOrDefault(fact.Key) != fact.Value);
}
