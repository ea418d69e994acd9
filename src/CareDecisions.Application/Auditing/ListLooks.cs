using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Lists;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Auditing;

/// <summary>"What did this person look at": a person's looks, changes and sign-ins. Looking at it is a look too.</summary>
[Requires(Permission.ReadAccessLog)]
public static class ListLooks
{
    private const int MostPeople = 50;

    /// <param name="Person">Part of a name, or an email address; nothing is listed without it.</param>
    public sealed record Query(Slice Slice, string? Person, LookFilter Filter) : IQuery<View>;

    public sealed record View(Paged<Row> Looks) : INamesChildren
    {
        public IReadOnlyList<ChildId> NamedChildren => [.. Looks.Rows.SelectMany(row => row.Children).Select(child => child.Id).Distinct()];
    }

    /// <param name="Children">Those the reader may see; a restricted record closed to them is counted, not named.</param>
    public sealed record Row(
        long Id,
        DateTimeOffset At,
        string Person,
        AuditKind Kind,
        string Action,
        IReadOnlyList<LookedAtChild> Children,
        int ClosedToReader,
        string? Reason,
        IReadOnlyList<AuditedField> Changes);

    public sealed record LookedAtChild(ChildId Id, string Name);

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var people = await People(query.Person, cancellationToken);
            var entries = query.Filter.Apply(db.AuditEntries.AsNoTracking().Where(entry => people.Contains(entry.ActorId)));
            var total = await entries.CountAsync(cancellationToken);
            var found = await (query.Slice.Descending ? entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id) : entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Id))
                .Skip(query.Slice.SkipOf(total))
                .Take(query.Slice.Take)
                .ToListAsync(cancellationToken);
            var names = await Names([.. found.SelectMany(Named).Distinct()], cancellationToken);
            return new View(new Paged<Row>([.. found.Select(entry => Row(entry, names))], total));
        }

        private async Task<List<Guid?>> People(string? typed, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(typed))
            {
                return [];
            }

            var sought = typed.Trim().ToUpperInvariant();
            return await db.Users
                .Where(person => person.NormalizedUserName == sought || person.DisplayName.ToUpper().Contains(sought))
                .OrderBy(person => person.DisplayName)
                .Select(person => (Guid?)person.Id)
                .Take(MostPeople)
                .ToListAsync(cancellationToken);
        }

        private async Task<Dictionary<ChildId, string>> Names(IReadOnlyList<ChildId> children, CancellationToken cancellationToken)
        {
            var found = await access.Children(Permission.ReadAccessLog)
                .Where(child => children.Contains(child.Id))
                .Select(child => new { child.Id, child.GivenName, child.FamilyName, child.PreferredName, child.Reference })
                .ToListAsync(cancellationToken);
            return found.ToDictionary(
                child => child.Id, child => ChildName.Display(child.GivenName, child.FamilyName, child.PreferredName, child.Reference));
        }

        private static IReadOnlyList<ChildId> Named(AuditEntry entry) =>
            entry.ChildId is { } child ? [child] : AuditedChildren.Split(entry.ChildIds);

        private static Row Row(AuditEntry entry, Dictionary<ChildId, string> names)
        {
            var named = Named(entry);
            var children = named.Where(names.ContainsKey).Select(child => new LookedAtChild(child, names[child])).ToList();
            return new Row(
                entry.Id,
                entry.At,
                entry.ActorName,
                entry.Kind,
                entry.Action,
                children,
                named.Count - children.Count,
                entry.Reason,
                named.Count == children.Count ? AuditedFields.Read(entry.Kind, entry.Changes) : []);
        }
    }
}
