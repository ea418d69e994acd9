using CareDecisions.Domain.Children;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;

namespace CareDecisions.Application.Returns.Findings;

/// <summary>What a return says of one child, in the words of the record; nothing is compared or written yet.</summary>
internal sealed class ChildFindings(string reference)
{
    public string Reference { get; } = reference;

    /// <summary>The row that says who the child is; <see langword="null"/>: none could be taken, so nothing of the child is.</summary>
    public FoundIdentity? Identity { get; set; }

    public List<RowReading> Rows { get; } = [];

    public List<FoundEvent> Events { get; } = [];

    public List<FoundPlan> Plans { get; } = [];

    public List<FoundStatus> Statuses { get; } = [];

    public List<FoundPlacement> Placements { get; } = [];

    public List<FoundAllocation> Allocations { get; } = [];

    /// <summary>The latest first day of something still open: a referral, a period of care, an allocation.</summary>
    public DateOnly? OpenSince { get; private set; }

    /// <summary>The last thing that ended.</summary>
    public EndOfWork? Ended { get; private set; }

    public void ShowOpen(DateOnly since) => OpenSince = OpenSince is { } known && known > since ? known : since;

    public void ShowEnded(EndOfWork end)
    {
        if (Ended is null || end.On >= Ended.On)
        {
            Ended = end;
        }
    }

    public void Add(FoundEvent happening)
    {
        happening.Row.Found++;
        Events.Add(happening);
    }
}

/// <summary>Who the child is. Names are never in a return.</summary>
internal sealed record FoundIdentity(RowReading Row)
{
    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    /// <summary><see langword="null"/>: blank or no known code.</summary>
    public Sex? Sex { get; init; }

    public string? EthnicityCode { get; init; }

    public string? Upn { get; init; }
}

/// <summary>Work that ended.</summary>
internal sealed record EndOfWork(DateOnly On, string Reason, EndKind Kind);

internal enum EndKind
{
    /// <summary>A period of care; other work may be open.</summary>
    Care,

    /// <summary>The case, so far as nothing else is open.</summary>
    Case,

    /// <summary>Everything: the child died, was adopted, moved to another authority, or was no child.</summary>
    Everything,
}

/// <summary>Something that happened.</summary>
/// <param name="RowKey">Identity of the row in every year's return: the same referral, the same episode.</param>
/// <param name="Slot">Which of the row's events it is; with the row's key it is the event's source key.</param>
internal sealed record FoundEvent(RowReading Row, string RowKey, string Slot, string Type, DateOnly On)
{
    /// <summary>Facts it sets, each as written in JSON.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public string? Note { get; init; }

    /// <summary>
    /// Set where the file shows that something was going on by this day but not when it began: the events that end such a
    /// thing. Where the record has an earlier beginning and none of these since, this one is not added.
    /// </summary>
    public IReadOnlyList<string> GoesOnUntil { get; init; } = [];

    public string Key => $"{RowKey}|{Slot}";

    public DateTimeOffset HappenedAt => OrderOfDay.MomentOf(Type, On);
}

internal sealed record FoundPlan(RowReading Row, PlanKind Kind, DateOnly From, DateOnly? To)
{
    public string? InitialCategory { get; init; }

    public string? LatestCategory { get; init; }

    public int? PreviousPlans { get; init; }
}

internal sealed record FoundStatus(RowReading Row, string Code, DateOnly From, DateOnly? To);

internal sealed record FoundPlacement(RowReading Row, PlacementDetails Details);

internal sealed record FoundAllocation(RowReading Row, DateOnly From, DateOnly? To, string Reason);
