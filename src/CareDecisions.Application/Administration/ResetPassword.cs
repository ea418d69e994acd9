using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Administration;

/// <summary>Gives the link with which a person chooses a new password. The administrator never knows the password.</summary>
[Requires(Permission.ConfigureUsers)]
public static class ResetPassword
{
    public sealed record Command(Guid Id) : ICommand<PasswordLink>;

    internal sealed class Handler(UserManager<StaffMember> people) : IRequestHandler<Command, Result<PasswordLink>>
    {
        public async Task<Result<PasswordLink>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.FindByIdAsync(command.Id.ToString()) is not { } person)
            {
                return Result<PasswordLink>.NotFound;
            }

            // Links given before stop working, and sessions end: the account may be in wrong hands.
            await people.UpdateSecurityStampAsync(person);
            return new PasswordLink(person.Id, await people.GeneratePasswordResetTokenAsync(person));
        }
    }
}
