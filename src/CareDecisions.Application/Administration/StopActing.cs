using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Ends a person's acting for another before its day.</summary>
[Requires(Permission.ConfigureUsers)]
public static class StopActing
{
    public sealed record Command(Guid Id, Guid AssignmentId) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, UserManager<StaffMember> people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var acting = await db.RoleAssignments.SingleOrDefaultAsync(
                held => held.Id == command.AssignmentId && held.StaffId == command.Id && held.ActingForId != null, cancellationToken);
            if (acting is null || await people.FindByIdAsync(command.Id.ToString()) is not { } person)
            {
                return Result<Done>.NotFound;
            }

            db.RoleAssignments.Remove(acting);
            await people.UpdateSecurityStampAsync(person);
            return Done.Ok;
        }
    }
}
