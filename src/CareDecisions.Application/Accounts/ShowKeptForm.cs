using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Accounts;

/// <summary>Shows a person what they had typed when their session ended, to send it after all. Anybody else's is not found.</summary>
[OpenTo(Audience.SignedIn, "One's own typing; the page it is sent to asks for its own permission.")]
public static class ShowKeptForm
{
    public sealed record Query(Guid Id) : IQuery<View>;

    public sealed record View(string Path, DateTimeOffset KeptAt, IReadOnlyList<KeptField> Fields);

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, IDataProtectionProvider protection, TimeProvider clock)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var oldest = clock.GetUtcNow() - KeepForm.KeptFor;
            var kept = await db.KeptForms.AsNoTracking()
                .SingleOrDefaultAsync(form => form.Id == query.Id && form.KeptAt >= oldest, cancellationToken);
            if (kept is null)
            {
                return Result<View>.NotFound;
            }

            var typed = TypedForm.Read(kept.ProtectedFields, protection.CreateProtector(KeepForm.Purpose));
            return typed.StaffId == actor.Value.StaffId ? new View(kept.Path, kept.KeptAt, typed.Fields) : Result<View>.NotFound;
        }
    }
}
