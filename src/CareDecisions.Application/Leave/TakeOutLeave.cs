using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Leave;

/// <summary>Takes a leave out that is not taken after all; the audit keeps that it was there.</summary>
[OpenTo(Audience.SignedIn, "Everybody says when they are away; for others, whoever shares out the work of their team.")]
public static class TakeOutLeave
{
    public sealed record Command(Guid? StaffId, Guid LeaveId) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, LeaveAccess people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.Find(command.StaffId, cancellationToken) is not { } person
                || await db.StaffLeave.SingleOrDefaultAsync(one => one.Id == command.LeaveId && one.StaffId == person.Id, cancellationToken) is not { } leave)
            {
                return Result<Done>.NotFound;
            }

            db.StaffLeave.Remove(leave);
            return Done.Ok;
        }
    }
}
