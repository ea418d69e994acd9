using System.Globalization;
using CareDecisions.Application.Data;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>Which timeframes an assessment may be given: those that its record's form offers.</summary>
public sealed class AssessmentTimeframes(CareDecisionsDb db, RecordTemplates templates, AssessmentKeeper keeper)
{
    /// <summary>The shortest first; empty where it has the longest there is.</summary>
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
                .Select(workingDays => keeper.Of(assessment.From, workingDays)),
        ];
    }
}
