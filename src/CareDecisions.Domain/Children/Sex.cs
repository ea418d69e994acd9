namespace CareDecisions.Domain.Children;

/// <summary>Sex as recorded in law, in the returns' codes.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
}
