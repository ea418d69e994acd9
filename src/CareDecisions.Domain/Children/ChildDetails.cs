namespace CareDecisions.Domain.Children;

/// <summary>Who a child is, as recorded. Every member may be unknown.</summary>
public sealed record ChildDetails
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? PreferredName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    public Sex Sex { get; init; }

    public string? EthnicityCode { get; init; }

    public string? Upn { get; init; }

    public string? NhsNumber { get; init; }
}
