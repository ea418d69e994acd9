using System.Globalization;
using System.Text.Json;
using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>Keeps an assessment in step with the record it is written in: opened with it, given its time by it, signed off with it.</summary>
public sealed class AssessmentKeeper(CareDecisionsDb db, CaseAccess access, TimeProvider clock)
{
    internal const string TimeframeFact = "assessment.timeframeDays";
    internal const string ExtendedFact = "assessment.extended";
    internal const string OutcomeFact = "assessment.outcome";
    private const string Opens = "AssessmentEpisodeOpened";
    private const string SignsOff = "AssessmentSignedOff";

    /// <summary>Whether records of a template are assessments: beginning one opens the episode.</summary>
    public static bool IsOfAssessments(RecordTemplate template) => template.Events.Started.Any(one => one.Type == Opens);

    /// <summary>A step of the record was taken.</summary>
    /// <returns>The facts that the step's events set: the answers', less what a manager has changed since.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Follow(
        CaseRecord record, IReadOnlyList<StepEvent> step, RecordAnswers answers, CancellationToken cancellationToken)
    {
        var facts = answers.FactsSet();
        if (!IsOfAssessments(answers.Template))
        {
            return facts;
        }

        var id = new AssessmentId(record.Id.Value);
        var assessment = await db.Assessments.SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? await Open(id, record, cancellationToken);
        if (facts.TryGetValue(TimeframeFact, out var chosen) && int.TryParse(chosen, CultureInfo.InvariantCulture, out var workingDays))
        {
            assessment.Give(Of(assessment.From, workingDays));
        }

        if (step.Any(one => one.Type == SignsOff))
        {
            var outcome = facts.GetValueOrDefault(OutcomeFact);
            assessment.SignOff(outcome is null ? null : JsonSerializer.Deserialize<string>(outcome), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return assessment.IsExtended
            ? new Dictionary<string, string>(facts) { [TimeframeFact] = assessment.TimeframeDays.ToString(CultureInfo.InvariantCulture) }
            : facts;
    }

    /// <summary>A timeframe of so many working days; day 0, the day of the referral, is not counted.</summary>
    internal Timeframe Of(DateOnly from, int workingDays) => new(workingDays, access.Pack.Calendar.AddWorkingDays(from, workingDays));

    private async Task<Assessment> Open(AssessmentId id, CaseRecord record, CancellationToken cancellationToken)
    {
        var from = (await Referred(record, cancellationToken) ?? record.StartedAt).LondonDate();
        var usual = access.Pack.Vocabulary.Facts[TimeframeFact].Default?.Number;
        var assessment = new Assessment(id, record.ChildId, from, Of(from, (int)(usual ?? throw new InvalidOperationException($"{TimeframeFact} has no value to start with."))));
        db.Assessments.Add(assessment);
        return assessment;
    }

    /// <summary>When the referral came that this assessment answers; <see langword="null"/>: an earlier assessment has answered the last one.</summary>
    private async Task<DateTimeOffset?> Referred(CaseRecord record, CancellationToken cancellationToken)
    {
        var standing = db.Standing().Where(one => one.ChildId == record.ChildId && one.HappenedAt <= record.StartedAt);
        var referred = await standing.Where(one => one.Type == "ReferralReceived").MaxAsync(one => (DateTimeOffset?)one.HappenedAt, cancellationToken);
        var isAnswered = await standing.AnyAsync(one => one.Type == SignsOff && one.HappenedAt >= referred, cancellationToken);
        return isAnswered ? null : referred;
    }
}
