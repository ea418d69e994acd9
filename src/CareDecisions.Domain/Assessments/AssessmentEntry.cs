using CareDecisions.Domain.Authorities;

namespace CareDecisions.Domain.Assessments;

/// <summary>Something agreed or explained while an assessment was under way. Written once.</summary>
public sealed class AssessmentEntry : IOwnedByAuthority
{
    private AssessmentEntry()
    {
        Text = By = string.Empty;
    }

    public AssessmentEntry(Guid id, AssessmentId assessmentId, AssessmentEntryDetails details)
    {
        Id = id;
        AssessmentId = assessmentId;
        Kind = details.Kind;
        HappenedAt = details.HappenedAt.ToUniversalTime();
        Text = details.Text;
        LateBecause = details.LateBecause;
        WorkingDays = details.WorkingDays;
        DueOn = details.DueOn;
        By = details.By;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public AssessmentId AssessmentId { get; private set; }

    public AssessmentEntryKind Kind { get; private set; }

    public DateTimeOffset HappenedAt { get; private set; }

    /// <summary>How it is going, why it takes longer, or why it is late.</summary>
    public string Text { get; private set; }

    /// <summary>Of an extension after the assessment's own day: why only then.</summary>
    public string? LateBecause { get; private set; }

    /// <summary>Of an extension: the new timeframe.</summary>
    public int? WorkingDays { get; private set; }

    /// <summary>Of an extension: the new date.</summary>
    public DateOnly? DueOn { get; private set; }

    public string By { get; private set; }
}

/// <summary>What is said in one entry.</summary>
public sealed record AssessmentEntryDetails
{
    public required AssessmentEntryKind Kind { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public string? LateBecause { get; init; }

    public int? WorkingDays { get; init; }

    public DateOnly? DueOn { get; init; }
}

public enum AssessmentEntryKind
{
    Reviewed,
    Extended,
    DelayExplained,
}
