using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Assessments;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Assessments;

/// <summary>Which assessments the actor may open: those of the children they may see, with the permission asked for.</summary>
public sealed class AssessmentAccess(CareDecisionsDb db, CaseAccess access, CurrentActor actor, CaseSteps steps, TimeProvider clock)
{
    public string By => actor.Value.Name;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Those whose record has not been withdrawn.</summary>
    public IQueryable<Assessment> Assessments(string permission) =>
        from assessment in db.Assessments
        join child in access.Children(permission) on assessment.ChildId equals child.Id
        where db.Records.Any(record => record.Id == assessment.RecordId && record.State != RecordState.Withdrawn)
        select assessment;

    /// <returns><see langword="null"/>: not there, or not for the actor to see.</returns>
    public Task<Assessment?> Find(string permission, ChildId child, AssessmentId id, CancellationToken cancellationToken) =>
        Assessments(permission).SingleOrDefaultAsync(one => one.Id == id && one.ChildId == child, cancellationToken);

    /// <summary>Puts a step's events on the child's stream, once for each form however often it is sent.</summary>
    internal Task Happened(Assessment assessment, Guid form, IReadOnlyList<CaseStep> happened, CancellationToken cancellationToken) =>
        steps.Happened([assessment.ChildId], $"assessment:{form:N}", happened, cancellationToken);
}
