using CareDecisions.Application.Data;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Forms that put an event on a child's stream, each once however often it is sent.</summary>
internal static class SentForms
{
    /// <summary>What the same form recorded when it was sent before; <see langword="null"/>: nothing.</summary>
    public static async Task<CaseEventId?> AlreadySent(this CareDecisionsDb db, ChildId child, Guid? form, CancellationToken cancellationToken)
    {
        var key = form is { } id ? CaseEvent.FormKey(id) : null;
        return key is null ? null : await db.CaseEvents.AsNoTracking()
            .Where(one => one.SourceKey == key && one.ChildId == child)
            .Select(one => (CaseEventId?)one.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
