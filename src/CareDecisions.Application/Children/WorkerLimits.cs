using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>
/// What a worker may not be made responsible for: a child whose record they are kept out of; where newly qualified, a section 47
/// enquiry.
/// </summary>
public sealed class WorkerLimits(CareDecisionsDb db, CaseAccess access, TimeProvider clock)
{
    private const string NewlyQualified = "Newly Qualified Social Worker";

    /// <summary>Those who hold a role of newly qualified workers today.</summary>
    public IQueryable<Guid> NewlyQualifiedWorkers()
    {
        var roles = access.Pack.Roles.Roles.Values.Where(role => role.Titles.Contains(NewlyQualified)).Select(role => role.Id).ToList();
        return db.RoleAssignments.HeldOn(clock.LondonToday())
            .Where(held => roles.Contains(held.RoleId) && held.ActingForId == null)
            .Select(held => held.StaffId);
    }

    /// <returns><see langword="null"/>: nothing stands against it.</returns>
    public async Task<Refusal?> Find(StaffMember worker, IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        if (await db.AccessDenials.AnyAsync(denial => denial.StaffId == worker.Id && children.Contains(denial.ChildId), cancellationToken))
        {
            return new WorkerIsKeptOut(worker.DisplayName);
        }

        return await NewlyQualifiedWorkers().ContainsAsync(worker.Id, cancellationToken) && await IsUnderSection47(children, cancellationToken)
            ? new NewlyQualifiedMayNotLead(worker.DisplayName)
            : null;
    }

    private Task<bool> IsUnderSection47(IReadOnlyCollection<ChildId> children, CancellationToken cancellationToken)
    {
        var ended = db.Standing().Where(one => one.Type == "Section47EnquiryConcluded");
        return db.Standing().AnyAsync(
            begun => begun.Type == "Section47EnquiryInitiated" && children.Contains(begun.ChildId) && !ended.Any(end => end.ChildId == begun.ChildId && end.HappenedAt >= begun.HappenedAt),
            cancellationToken);
    }
}

/// <summary>They may not open the record of a child they would be responsible for; why is not said here.</summary>
public sealed record WorkerIsKeptOut(string Worker) : Refusal
{
    public override string Message => $"{Worker} may not open the record of one of these children, so cannot be responsible for it. Choose another worker, or ask who restricts records.";

    public override string? Field => "WorkerId";
}

/// <summary>In the first six months a newly qualified worker does not lead a section 47 enquiry.</summary>
public sealed record NewlyQualifiedMayNotLead(string Worker) : Refusal
{
    public override string Message =>
        $"{Worker} is newly qualified and may not lead a section 47 enquiry in the first six months. Choose another worker; after that time an administrator gives them the social worker’s role.";

    public override string? Field => "WorkerId";
}
