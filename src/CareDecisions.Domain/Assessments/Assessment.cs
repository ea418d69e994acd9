using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Assessments;

/// <summary>
/// The assessment of one child: how long it is given, by when, and what follows from it. What is found is written in its
/// record; what was agreed on the way are its <see cref="AssessmentEntry"/>s.
/// </summary>
public sealed class Assessment : IOwnedByAuthority, IVersioned
{
    public const int NameLength = 200;
    public const int TextLength = 5000;
    public const int OutcomeLength = 60;

    private Assessment()
    {
    }

    /// <param name="id">Of its record too.</param>
    /// <param name="childId">Who is assessed.</param>
    /// <param name="from">Day 0: the London date on which the referral was received; that day is not counted.</param>
    /// <param name="timeframe">What it is given until somebody says otherwise.</param>
    public Assessment(AssessmentId id, ChildId childId, DateOnly from, Timeframe timeframe)
    {
        Id = id;
        RecordId = new RecordId(id.Value);
        ChildId = childId;
        From = from;
        (TimeframeDays, DueOn) = (timeframe.WorkingDays, timeframe.DueOn);
    }

    public AssessmentId Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public ChildId ChildId { get; private set; }

    /// <summary>What is found is written in it.</summary>
    public RecordId RecordId { get; private set; }

    /// <summary>Day 0: the London date on which the referral was received.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Working days after <see cref="From"/>.</summary>
    public int TimeframeDays { get; private set; }

    /// <summary>The last day on which signing it off is in time.</summary>
    public DateOnly DueOn { get; private set; }

    public bool IsExtended { get; private set; }

    public DateTimeOffset? SignedOffAt { get; private set; }

    /// <summary>What it led to, a value of the fact <c>assessment.outcome</c>; <see langword="null"/>: it is not signed off yet.</summary>
    public string? Outcome { get; private set; }

    public DateTimeOffset? NextStepAt { get; private set; }

    public string? NextStepBy { get; private set; }

    public string? NextStepNote { get; private set; }

    public long Version { get; private set; }

    public bool IsSignedOff => SignedOffAt is not null;

    /// <summary>True once the day has passed without a sign-off.</summary>
    public bool IsLate(DateOnly today) => !IsSignedOff && today > DueOn;

    /// <summary>The record says how long it is given. Once a manager has extended it, that stands.</summary>
    public void Give(Timeframe timeframe)
    {
        if (!IsExtended && !IsSignedOff)
        {
            (TimeframeDays, DueOn) = (timeframe.WorkingDays, timeframe.DueOn);
        }
    }

    /// <summary>A manager gives it longer. Once its own time is over that takes a reason for being late.</summary>
    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? Extend(AssessmentExtension extension, DateOnly today)
    {
        if (IsSignedOff)
        {
            return new AssessmentIsSignedOff();
        }

        if (IsLate(today) && extension.LateBecause is null)
        {
            return new ExtensionIsTooLate(DueOn);
        }

        if (extension.Longest.WorkingDays <= TimeframeDays)
        {
            return new TimeframeIsNotLonger(TimeframeDays);
        }

        if (extension.DueOn <= DueOn || extension.DueOn < today || extension.DueOn > extension.Longest.DueOn)
        {
            return new NewDateIsOutside(today > DueOn ? today : DueOn.AddDays(1), extension.Longest.DueOn);
        }

        (TimeframeDays, DueOn, IsExtended) = (extension.Longest.WorkingDays, extension.DueOn, true);
        return null;
    }

    /// <returns><see langword="null"/>: a manager may record a look at how it is going.</returns>
    public Refusal? MayBeReviewed() => IsSignedOff ? new AssessmentIsSignedOff() : null;

    /// <returns><see langword="null"/>: there is a delay to explain.</returns>
    public Refusal? MayBeExplained(DateOnly today) => IsSignedOff || IsLate(today) ? null : new AssessmentIsNotLate(DueOn);

    /// <returns><see langword="null"/>: it may have been given to the family then.</returns>
    public Refusal? MayBeShared(DateTimeOffset at) => SignedOffAt is not { } signedOff ? new AssessmentIsNotSignedOff()
        : at < signedOff ? new SharedBeforeSignOff()
        : null;

    /// <summary>The manager has signed its record off.</summary>
    public void SignOff(string? outcome, DateTimeOffset at) => (SignedOffAt, Outcome) = (at, outcome);

    /// <summary>What it led to is under way.</summary>
    /// <returns><see langword="null"/>: done.</returns>
    public Refusal? TakeNextStep(string? note, string by, DateTimeOffset at)
    {
        if (!IsSignedOff)
        {
            return new AssessmentIsNotSignedOff();
        }

        if (NextStepAt is not null)
        {
            return new NextStepIsTaken();
        }

        (NextStepNote, NextStepBy, NextStepAt) = (note, by, at);
        return null;
    }
}

/// <summary>How long an assessment is given.</summary>
/// <param name="WorkingDays">After the day of the referral, which is not counted.</param>
/// <param name="DueOn">The last of them.</param>
public readonly record struct Timeframe(int WorkingDays, DateOnly DueOn);

/// <summary>A manager's decision to give an assessment longer.</summary>
/// <param name="Longest">The longer timeframe, with its last day.</param>
/// <param name="DueOn">The new date: at the latest the last day of that timeframe.</param>
/// <param name="LateBecause">Why it is extended after its own day; <see langword="null"/>: it is not, or nobody said.</param>
public sealed record AssessmentExtension(Timeframe Longest, DateOnly DueOn, string? LateBecause);
