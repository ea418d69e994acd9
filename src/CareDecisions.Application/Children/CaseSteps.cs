using System.Text.Json;
using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Domain.Children;

namespace CareDecisions.Application.Children;

/// <summary>Puts what one step of the journey means on the stream of each child it is about; the clocks move in the same transaction.</summary>
public sealed class CaseSteps(CareDecisionsDb db, ClockKeeper clocks, CurrentActor actor, TimeProvider clock)
{
    /// <param name="source">Names the step once ("referral:…:decided"): the same step adds nothing twice.</param>
    /// <param name="steps">In the order in which they count as having happened.</param>
    public async Task Happened(
        IReadOnlyCollection<ChildId> children, string source, IReadOnlyList<CaseStep> steps, CancellationToken cancellationToken)
    {
        foreach (var child in children)
        {
            Add(child, steps, step => $"{source}:{step.Type}:{child.Value:N}");
        }

        await Keep(children, cancellationToken);
    }

    /// <param name="child">The one child that the source is about.</param>
    /// <param name="source">Names the step once ("record:…:submitted:1"): the same step adds nothing twice.</param>
    /// <param name="steps">In the order in which they count as having happened.</param>
    public Task Happened(ChildId child, string source, IEnumerable<CaseStep> steps, CancellationToken cancellationToken)
    {
        Add(child, steps, step => $"{source}:{step.Type}");
        return Keep([child], cancellationToken);
    }

    private void Add(ChildId child, IEnumerable<CaseStep> steps, Func<CaseStep, string> source)
    {
        var now = clock.GetUtcNow();
        db.CaseEvents.AddRange(steps.Select(step => new CaseEvent(CaseEventId.New(), child, new CaseEventDetails
        {
            Type = step.Type,
            HappenedAt = step.At ?? now,
            RecordedAt = now,
            RecordedById = actor.Value.StaffId,
            RecordedBy = actor.Value.Name,
            MeetingAt = step.MeetingAt,
            SupersedesId = step.Corrects,
            IsWithdrawal = step.IsWithdrawn,
            Reason = step.Corrects is null ? null : step.Note,
            Facts = step.Facts,
            Note = step.Note is { Length: > CaseEvent.NoteLength } written ? written[..CaseEvent.NoteLength] : step.Note,
            SourceKey = source(step),
        })));
    }

    private async Task Keep(IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await clocks.Recompute(children, null, cancellationToken);
    }
}

/// <summary>One event of a step.</summary>
/// <param name="Type">A name of the vocabulary.</param>
/// <param name="At">When it happened; <see langword="null"/>: now.</param>
public sealed record CaseStep(string Type, DateTimeOffset? At = null)
{
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public string? Note { get; init; }

    /// <summary>The event that it is said instead of; <see langword="null"/>: of none.</summary>
    public CaseEventId? Corrects { get; init; }

    /// <summary>It did not happen after all: the event that it corrects is withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>For an "…Arranged" event, when the meeting will be.</summary>
    public DateTimeOffset? MeetingAt { get; init; }

    /// <summary>The same event, setting a fact too.</summary>
    public CaseStep With<T>(string fact, T value) =>
        this with { Facts = new Dictionary<string, string>(Facts) { [fact] = JsonSerializer.Serialize(value) } };
}
