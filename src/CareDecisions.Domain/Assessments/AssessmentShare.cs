using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Assessments;

/// <summary>One time a finished assessment was given to somebody of the family, and what they said to it.</summary>
public sealed class AssessmentShare : IOwnedByAuthority, IVersioned
{
    public const int LineLength = 300;

    private AssessmentShare()
    {
        Given = ToWhom = Language = SharedBy = string.Empty;
    }

    public AssessmentShare(Guid id, AssessmentId assessmentId, AssessmentShareDetails details)
    {
        Id = id;
        AssessmentId = assessmentId;
        Given = details.Given;
        ToWhom = details.ToWhom;
        Language = details.Language;
        SharedAt = details.SharedAt.ToUniversalTime();
        SharedBy = details.SharedBy;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public AssessmentId AssessmentId { get; private set; }

    /// <summary>What they were given, and how it was explained.</summary>
    public string Given { get; private set; }

    public string ToWhom { get; private set; }

    /// <summary>In which language, with which interpreter.</summary>
    public string Language { get; private set; }

    public DateTimeOffset SharedAt { get; private set; }

    public string SharedBy { get; private set; }

    /// <summary><see langword="null"/>: they have not said anything yet.</summary>
    public FamilyAnswer? Answer { get; private set; }

    /// <summary>In their words; <see langword="null"/>: nothing to add.</summary>
    public string? Response { get; private set; }

    /// <summary>What they want put right, and what was done about it.</summary>
    public string? Corrections { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public long Version { get; private set; }

    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? Hear(FamilyAnswer answer, string? response, string? corrections, DateTimeOffset at)
    {
        if (Answer is not null)
        {
            return new FamilyHasAnswered();
        }

        (Answer, Response, Corrections, AnsweredAt) = (answer, response, corrections, at.ToUniversalTime());
        return null;
    }
}

/// <summary>What was given, to whom and how.</summary>
public sealed record AssessmentShareDetails(string Given, string ToWhom, string Language, DateTimeOffset SharedAt, string SharedBy);

/// <summary>What the family says to an assessment.</summary>
public enum FamilyAnswer
{
    Agrees,
    AgreesInPart,
    Disagrees,
    SaysNothing,
}
