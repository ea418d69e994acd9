using System.Globalization;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>Which timeframes an assessment may be given: those that its record's form offers.</summary>
public sealed class AssessmentTimeframes(CareDecisionsDb db, RecordTemplates templates, AssessmentKeeper keeper, TimeProvider clock)
{
    /// <summary>Those whose last day is still to come, the shortest first; empty where there is none.</summary>
    internal async Task<IReadOnlyList<Timeframe>> LongerThan(Assessment assessment, CancellationToken cancellationToken)
    {
        var edition = await db.Records.Where(record => record.Id == assessment.RecordId).Select(record => record.Edition).SingleAsync(cancellationToken);
        var template = await templates.Of(edition, cancellationToken);
        return
        [
            .. template.Sections.SelectMany(section => section.Questions)
                .Where(question => question.Sets == AssessmentKeeper.TimeframeFact)
                .SelectMany(question => question.Choices)
                .Select(choice => int.Parse(choice.Value, CultureInfo.InvariantCulture))
                .Where(workingDays => workingDays > assessment.TimeframeDays)
                .Order()
                .Select(workingDays => keeper.Of(assessment.From, workingDays))
                .Where(longer => longer.DueOn >= clock.LondonToday()),
        ];
    }
}
