using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Children;

/// <summary>
/// A child (born or not yet) whose record the authority holds: who they are, who is responsible for them, and the
/// summary of their story that every banner shows. The summary is worked out from the events, never typed.
/// </summary>
public sealed class Child : IOwnedByAuthority, IVersioned
{
    public const int ReferenceLength = 20;
    public const int NameLength = 100;
    public const int CodeLength = 10;
    public const int UpnLength = 13;
    public const int NhsNumberLength = 10;
    public const int ReasonLength = 200;
    public const int SchoolLength = 100;

    private Child()
    {
        Reference = string.Empty;
    }

    public Child(ChildId id, string reference)
    {
        Id = id;
        Reference = reference;
        IsOpen = true;
    }

    public ChildId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    /// <summary>The authority's own number for the child: letters and digits, at most 20, never reused.</summary>
    public string Reference { get; private set; }

    /// <summary><see langword="null"/>: not known, or the child has only one name.</summary>
    public string? GivenName { get; private set; }

    public string? FamilyName { get; private set; }

    public string? PreferredName { get; private set; }

    public DateOnly? DateOfBirth { get; private set; }

    /// <summary>For a child not yet born; cleared of meaning once <see cref="DateOfBirth"/> is set.</summary>
    public DateOnly? ExpectedDateOfBirth { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>Code of the returns' ethnicity set, for example WBRI.</summary>
    public string? EthnicityCode { get; private set; }

    public string? Upn { get; private set; }

    public string? NhsNumber { get; private set; }

    public Particulars Particulars { get; private set; } = Particulars.Unknown;

    public EhcStatus EhcStatus { get; private set; }

    /// <summary><see langword="null"/>: not known, or none.</summary>
    public string? School { get; private set; }

    /// <summary>Names without accents or capitals, and the numbers, for searching.</summary>
    public string SearchText { get; private set; } = string.Empty;

    public Guid? ResponsibleWorkerId { get; private set; }

    public TeamId? TeamId { get; private set; }

    public bool IsOpen { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string? ClosureReason { get; private set; }

    /// <summary>True where only named people may open the record.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>The record of the same child that is kept; <see langword="null"/>: this is the record.</summary>
    public ChildId? MergedIntoId { get; private set; }

    public CaseSummary Summary { get; private set; } = CaseSummary.Empty;

    public long Version { get; private set; }

    /// <summary>The name people say: preferred name first where there is one.</summary>
    public string DisplayName => ChildName.Display(GivenName, FamilyName, PreferredName, Reference);

    /// <summary>A reference for a child who has none: letters and digits, never reused (the random end of an id that sorts by time).</summary>
    public static string ReferenceFor(ChildId id) => $"C{id.Value.ToString("N")[^12..].ToUpperInvariant()}";

    public void Describe(ChildDetails details)
    {
        GivenName = details.GivenName;
        FamilyName = details.FamilyName;
        PreferredName = details.PreferredName;
        DateOfBirth = details.DateOfBirth;
        ExpectedDateOfBirth = details.ExpectedDateOfBirth;
        Sex = details.Sex;
        EthnicityCode = details.EthnicityCode;
        Upn = details.Upn;
        NhsNumber = details.NhsNumber;
        SearchText = ChildName.ForSearch(GivenName, FamilyName, PreferredName, Reference, Upn, NhsNumber);
    }

    /// <summary>Says what a return never tells: it stands apart from who the child is, so that no import empties it.</summary>
    public void Describe(Particulars particulars, EhcStatus ehc, string? school)
    {
        Particulars = particulars;
        EhcStatus = ehc;
        School = school;
    }

    /// <summary>Makes a worker and their team responsible. Either may be absent: "in the team's inbox".</summary>
    public void AllocateTo(Guid? workerId, TeamId? teamId)
    {
        ResponsibleWorkerId = workerId;
        TeamId = teamId;
    }

    public void Close(DateOnly on, string? reason)
    {
        IsOpen = false;
        ClosedOn = on;
        ClosureReason = reason;
    }

    public void Reopen()
    {
        IsOpen = true;
        ClosedOn = null;
        ClosureReason = null;
    }

    /// <summary>Puts this record out of sight behind another of the same child; <see langword="null"/> brings it back.</summary>
    public void MergeInto(ChildId? kept) => MergedIntoId = kept;

    public void Restrict(bool restricted) => IsRestricted = restricted;

    /// <summary>Takes the summary that the child's events now give.</summary>
    public void Summarise(CaseSummary summary) => Summary = summary;
}
