using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Alerts;

/// <summary>Tells people of a step, on their page and by e-mail, in the transaction of the step. No child is named in either.</summary>
public sealed class Notices(CareDecisionsDb db, CaseAccess access, ProductAddress address, TimeProvider clock)
{
    private const int Most = 300;

    /// <param name="people">Who is told; those whose account is off are passed over, and who was told of this step already.</param>
    /// <param name="note">What they are told.</param>
    public async Task Tell(IEnumerable<Guid> people, Note note, CancellationToken cancellationToken)
    {
        var ids = people.Distinct().Take(Most).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var found = await db.Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id) && person.DisabledAt == null && !db.Notices.Any(told => told.RecipientId == person.Id && told.Key == note.Key))
            .OrderBy(person => person.Id)
            .Select(person => new { person.Id, Email = person.WantsEmail ? person.Email : null })
            .Take(Most)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        db.Notices.AddRange(found.Select(person => new Notice(person.Id, note.Key, note.Words, note.Path, now)));
        db.Outbox.AddRange(found.Where(person => person.Email is not null).Select(person => new OutboxMessage(
            $"notice/{note.Key}/{person.Id}",
            person.Email!,
            note.Subject,
            $"{note.Words}\n\nSign in to see it: {address.Of(note.Path)}\n\n{OutboxMessage.NamesNobody}",
            now)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Everybody who holds one of the roles today, or a role that specialises one.</summary>
    public async Task<IReadOnlyList<Guid>> Holders(IEnumerable<string> roles, CancellationToken cancellationToken)
    {
        var wanted = roles.ToHashSet(StringComparer.Ordinal);
        var matrix = access.Pack.Roles;
        var held = matrix.Roles.Keys.Where(role => matrix.Lineage(role).Any(wanted.Contains)).ToList();
        return await db.RoleAssignments.HeldOn(clock.LondonToday()).Where(one => held.Contains(one.RoleId))
            .Select(one => one.StaffId).Distinct().OrderBy(id => id).Take(Most).ToListAsync(cancellationToken);
    }
}

/// <param name="Key">Names the step once.</param>
/// <param name="Subject">Subject of the e-mail.</param>
/// <param name="Words">A sentence that names no child.</param>
/// <param name="Path">Page of the product, without a leading slash.</param>
public sealed record Note(string Key, string Subject, string Words, string Path);
