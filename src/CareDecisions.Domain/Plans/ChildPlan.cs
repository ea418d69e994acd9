using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Plans;

/// <summary>A plan a child was subject to: child in need or protection. At most one of a kind is open at a time.</summary>
public sealed class ChildPlan : IOwnedByAuthority
{
    public const int CategoryLength = 4;

    private ChildPlan()
    {
    }

    public ChildPlan(ChildId childId, PlanKind kind, DateOnly from, DateOnly? to)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        Kind = kind;
        From = from;
        To = to;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public PlanKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>First category of abuse (NEG, PHY, SAB, EMO, MUL); protection plans only.</summary>
    public string? InitialCategory { get; private set; }

    public string? LatestCategory { get; private set; }

    /// <summary>Plans held ever before, here or elsewhere; <see langword="null"/>: not known.</summary>
    public int? PreviousPlans { get; private set; }

    public void EndOn(DateOnly? day) => To = day;

    public void Categorise(string? initial, string? latest, int? previousPlans)
    {
        InitialCategory = initial;
        LatestCategory = latest;
        PreviousPlans = previousPlans;
    }
}

public enum PlanKind
{
    ChildInNeed,
    Protection,
}
