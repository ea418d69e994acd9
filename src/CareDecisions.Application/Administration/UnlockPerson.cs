using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Administration;

/// <summary>Ends the lock of an account after too many wrong passwords, before its quarter of an hour is over.</summary>
[Requires(Permission.ConfigureUsers)]
public static class UnlockPerson
{
    public sealed record Command(Guid Id) : ICommand<Done>;

    internal sealed class Handler(UserManager<StaffMember> people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.FindByIdAsync(command.Id.ToString()) is not { } person)
            {
                return Result<Done>.NotFound;
            }

            await people.SetLockoutEndDateAsync(person, null);
            await people.ResetAccessFailedCountAsync(person);
            return Done.Ok;
        }
    }
}
