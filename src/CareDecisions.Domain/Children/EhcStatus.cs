namespace CareDecisions.Domain.Children;

/// <summary>Whether a child has an education, health and care plan (Children and Families Act 2014, part 3).</summary>
public enum EhcStatus
{
    NotKnown,
    None,
    BeingAssessed,
    HasPlan,
}
