using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Administration;

/// <summary>Switches an account on again, dormant or not.</summary>
[Requires(Permission.ConfigureUsers)]
public static class EnablePerson
{
    public sealed record Command(Guid Id) : ICommand<Done>;

    internal sealed class Handler(CareDecisionsDb db, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await db.Users.SingleOrDefaultAsync(one => one.Id == command.Id, cancellationToken);
            if (person is null)
            {
                return Result<Done>.NotFound;
            }

            person.Enable(clock.GetUtcNow());
            return Done.Ok;
        }
    }
}
