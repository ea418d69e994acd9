using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;

namespace CareDecisions.Domain.Placements;

/// <summary>Where a looked-after child lived, from the first day. Codes are the return's (U6, K2, PR4 …).</summary>
public sealed class Placement : IOwnedByAuthority
{
    public const int CodeLength = 4;
    public const int PostcodeLength = 8;
    public const int UrnLength = 8;

    private Placement()
    {
        TypeCode = string.Empty;
    }

    public Placement(ChildId childId, PlacementDetails details)
    {
        Id = Guid.CreateVersion7();
        ChildId = childId;
        TypeCode = details.TypeCode;
        ProviderCode = details.ProviderCode;
        From = details.From;
        To = details.To;
        EndReasonCode = details.EndReasonCode;
        HomePostcode = details.HomePostcode;
        Postcode = details.Postcode;
        Urn = details.Urn;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    public string TypeCode { get; private set; }

    public string? ProviderCode { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The day it ended; <see langword="null"/> while it lasts.</summary>
    public DateOnly? To { get; private set; }

    public string? EndReasonCode { get; private set; }

    public string? HomePostcode { get; private set; }

    public string? Postcode { get; private set; }

    /// <summary>The setting's Ofsted number.</summary>
    public string? Urn { get; private set; }

    public void EndOn(DateOnly day, string? reasonCode)
    {
        To = day;
        EndReasonCode = reasonCode;
    }
}

/// <summary>What is known of a placement when it is recorded.</summary>
public sealed record PlacementDetails
{
    public required string TypeCode { get; init; }

    public string? ProviderCode { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public string? EndReasonCode { get; init; }

    public string? HomePostcode { get; init; }

    public string? Postcode { get; init; }

    public string? Urn { get; init; }
}
