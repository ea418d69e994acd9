using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Restrictions;

/// <summary>Takes one person off a list of a record. It holds from the next page they ask for.</summary>
[Requires(Permission.ManageRestricted)]
public static class UnlistPerson
{
    public sealed record Command(ChildId ChildId, AccessList List, Guid StaffId) : ICommand<Done>, IAboutChild;

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await access.Children(Permission.ManageRestricted).AnyAsync(child => child.Id == command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            // Taken off already by somebody else: done all the same.
            if (command.List == AccessList.Allowed)
            {
                db.RemoveRange(await db.RestrictedGrants.Where(one => one.ChildId == command.ChildId && one.StaffId == command.StaffId).ToListAsync(cancellationToken));
            }
            else
            {
                db.RemoveRange(await db.AccessDenials.Where(one => one.ChildId == command.ChildId && one.StaffId == command.StaffId).ToListAsync(cancellationToken));
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
