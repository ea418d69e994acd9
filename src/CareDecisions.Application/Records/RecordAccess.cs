using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.PracticePacks;
using CareDecisions.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Records;

/// <summary>Which records the actor may open: those of the children they may see, with the permission asked for.</summary>
public sealed class RecordAccess(CareDecisionsDb db, CaseAccess access, RecordTemplates templates)
{
    public IQueryable<CaseRecord> Records(string permission) =>
        from record in db.Records
        join child in access.Children(permission) on record.ChildId equals child.Id
        select record;

    /// <summary>A record to be written in: there, open, and of a template that the actor's roles write.</summary>
    internal async Task<Result<Held>> ToWrite(ChildId child, RecordId id, CancellationToken cancellationToken)
    {
        if (await Find(Permission.WriteRecord, child, id, cancellationToken) is not { } held || !MayWrite(held.Template))
        {
            return Result<Held>.NotFound;
        }

        return held.Record.IsOpen ? held : new RecordIsNotOpen();
    }

    /// <summary>A record to be signed off or returned: there, waiting for it, and of a template that the actor's roles sign off.</summary>
    internal async Task<Result<Held>> ToReview(ChildId child, RecordId id, CancellationToken cancellationToken)
    {
        if (await Find(Permission.ReviewRecord, child, id, cancellationToken) is not { } held)
        {
            return Result<Held>.NotFound;
        }

        if (!MaySignOff(held.Template))
        {
            return new SignOffTakesAnotherRole(RolesThatSignOff(held.Template));
        }

        return held.Record.State == RecordState.Submitted ? held : new RecordIsNotSubmitted();
    }

    /// <summary>Whether it is the form of a request to a forum, or says what was agreed outside one: it is handed in from there.</summary>
    public Task<bool> BelongsToAForum(RecordId id, CancellationToken cancellationToken) => db.Records.AnyAsync(
        record => record.Id == id && (db.ForumRequests.Any(request => request.RecordId == id) || db.OutsideAgreements.Any(agreement => agreement.RecordId == id)),
        cancellationToken);

    /// <summary>
    /// Whether the actor's roles may write a template's records. Where the pack grants the template's own permission to
    /// nobody, those write it who review records; where it says who decides, nobody who is only asked.
    /// </summary>
    public bool MayWrite(RecordTemplate template) =>
        Holds(Permission.WriteRecord) && (IsGranted(template.WrittenWith) ? HoldsToWrite(template.WrittenWith) : Holds(Permission.ReviewRecord));

    /// <summary>
    /// Whether they may sign its records off. Where the pack grants the template's own permission to nobody, the
    /// ordinary one is enough.
    /// </summary>
    public bool MaySignOff(RecordTemplate template) =>
        Holds(Permission.ReviewRecord) && (template.SignedOffWith is not { } own || !IsGranted(own) || Holds(own));

    /// <summary>The names of the roles that may sign its records off, for a refusal.</summary>
    public IReadOnlyList<string> RolesThatSignOff(RecordTemplate template)
    {
        var permission = template.SignedOffWith is { } own && IsGranted(own) ? own : Permission.ReviewRecord;
        var matrix = access.Pack.Roles;
        return [.. matrix.Permissions[permission].Grants.Select(grant => grant.Role).Distinct()
            .Where(matrix.Roles.ContainsKey).Select(role => matrix.Roles[role].Name).Take(4)];
    }

    private async Task<Held?> Find(string permission, ChildId child, RecordId id, CancellationToken cancellationToken)
    {
        var record = await Records(permission).SingleOrDefaultAsync(one => one.Id == id && one.ChildId == child, cancellationToken);
        return record is null ? null : new Held(record, await templates.Of(record.Edition, cancellationToken));
    }

    private bool Holds(string permission) => access.Rights.Has(permission);

    private bool HoldsToWrite(string permission) =>
        access.Pack.Roles.Permissions[permission].Grants.Any(grant => grant.Mode == GrantMode.Decide) ? access.Rights.Decides(permission) : Holds(permission);

    private bool IsGranted(string permission) =>
        access.Pack.Roles.Permissions.TryGetValue(permission, out var grants) && grants.Grants.Count > 0;

    internal sealed record Held(CaseRecord Record, RecordTemplate Template);
}
