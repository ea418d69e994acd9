using CareDecisions.Application.Returns.Findings;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.LookedAfter;
using CareDecisions.Domain.Placements;
using CareDecisions.Domain.Plans;

namespace CareDecisions.Application.Returns.Writing;

/// <summary>
/// Lays plans, legal statuses, placements and allocations beside the record's. A stretch that continues one already there
/// is the same one, so that next year's file, which starts in the middle of it, adds nothing twice.
/// </summary>
internal sealed class HistoryComparison(ChildChanges changes, KnownChild known)
{
    public void Run()
    {
        changes.Findings.Plans.ForEach(Plan);
        changes.Findings.Statuses.ForEach(Status);
        changes.Findings.Placements.ForEach(Place);
        changes.Findings.Allocations.ForEach(Allocate);
    }

    private void Plan(FoundPlan found)
    {
        found.Row.Found++;
        var same = known.Plans.FirstOrDefault(plan => plan.Kind == found.Kind && plan.From == found.From);
        if (same is null)
        {
            var plan = new ChildPlan(known.Child.Id, found.Kind, found.From, found.To);
            plan.Categorise(found.InitialCategory, found.LatestCategory, found.PreviousPlans);
            Add(found.Row, plan);
            known.Plans.Add(plan);
            return;
        }

        if (found.To is { } end && same.To != end)
        {
            found.Row.News++;
            same.EndOn(end);
        }

        if ((same.InitialCategory, same.LatestCategory, same.PreviousPlans) != (found.InitialCategory, found.LatestCategory, found.PreviousPlans))
        {
            found.Row.News++;
            same.Categorise(found.InitialCategory, found.LatestCategory, found.PreviousPlans);
        }
    }

    private void Status(FoundStatus found)
    {
        found.Row.Found++;
        var same = known.Statuses.Where(one => one.Code == found.Code && Overlap(one.From, one.To, found.From, found.To))
            .OrderByDescending(one => one.From == found.From).FirstOrDefault();
        if (same is not null && same.From <= found.From)
        {
            EndLater(found.Row, same.To, found.To, () => same.EndOn(found.To));
            return;
        }

        var replaced = same ?? known.Statuses.FirstOrDefault(one => one.From == found.From);
        Replace(found.Row, replaced, known.Statuses, new LegalStatusPeriod(known.Child.Id, found.Code, found.From, Later(found.To, same is null ? found.To : same.To)));
    }

    private void Place(FoundPlacement found)
    {
        found.Row.Found++;
        var details = found.Details;
        var same = known.Placements.Where(one => IsSamePlace(one, details) && Overlap(one.From, one.To, details.From, details.To))
            .OrderByDescending(one => one.From == details.From).FirstOrDefault();
        if (same is not null && same.From <= details.From)
        {
            EndLater(found.Row, same.To, details.To, () => same.EndOn(details.To!.Value, details.EndReasonCode));
            return;
        }

        var replaced = same ?? known.Placements.FirstOrDefault(one => one.From == details.From);
        var to = same is null ? details.To : Later(details.To, same.To);
        var reason = to == details.To ? details.EndReasonCode : same?.EndReasonCode;
        Replace(found.Row, replaced, known.Placements, new Placement(known.Child.Id, details with { To = to, EndReasonCode = reason }));
    }

    private void Allocate(FoundAllocation found)
    {
        found.Row.Found++;
        var same = known.Allocations.FirstOrDefault(one => one.From == found.From && one.Reason == found.Reason);
        if (same is not null)
        {
            EndLater(found.Row, same.To, found.To, () => same.EndOn(found.To!.Value));
            return;
        }

        var allocation = new Allocation(known.Child.Id, null, null, found.From, found.Reason);
        if (found.To is { } last)
        {
            allocation.EndOn(last);
        }

        Add(found.Row, allocation);
        known.Allocations.Add(allocation);
    }

    /// <summary>An open end in a file is how things stood then; it never reopens what the record knows to be over.</summary>
    private static void EndLater(RowReading row, DateOnly? known, DateOnly? found, Action end)
    {
        if (found is null || known == found)
        {
            return;
        }

        row.News++;
        if (known is not null)
        {
            row.Remark("It has another end than the record had; the record was changed.");
        }

        end();
    }

    private void Replace<T>(RowReading row, T? old, List<T> rows, T corrected)
        where T : class
    {
        if (old is not null)
        {
            row.Remark("It replaces what the record had from that day.");
            changes.Removed.Add(old);
            rows.Remove(old);
        }

        rows.Add(corrected);
        Add(row, corrected);
    }

    private void Add(RowReading row, object added)
    {
        row.News++;
        changes.Added.Add(added);
    }

    private static bool IsSamePlace(Placement one, PlacementDetails other) =>
        one.TypeCode == other.TypeCode && one.ProviderCode == other.ProviderCode && one.Postcode == other.Postcode && one.Urn == other.Urn;

    /// <summary>One that ends on the day another begins is another: care may end and begin again on one day.</summary>
    private static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) =>
        (to is null || to > otherFrom) && (otherTo is null || otherTo > from);

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
