using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Records;

namespace CareDecisions.Application.Records;

/// <summary>Which records the actor may open: those of the children they may see, with the permission asked for.</summary>
public sealed class RecordAccess(CareDecisionsDb db, CaseAccess access)
{
    public IQueryable<CaseRecord> Records(string permission) =>
        from record in db.Records
        join child in access.Children(permission) on record.ChildId equals child.Id
        select record;

    /// <summary>Whether the actor's roles may write a template's records.</summary>
    public bool MayWrite(RecordTemplate template) => Holds(Permission.WriteRecord) && Holds(template.WrittenWith);

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

    private bool Holds(string permission) => access.Rights.Has(permission);

    private bool IsGranted(string permission) =>
        access.Pack.Roles.Permissions.TryGetValue(permission, out var grants) && grants.Grants.Count > 0;
}
