using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Takes one of the person's own passkeys away: the device is lost, or no longer theirs.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class RemovePasskey
{
    public sealed record Command(string? Id) : ICommand<Done>;

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            if (PasskeyId.Read(command.Id) is not { } id || await people.GetPasskeyAsync(person, id) is null)
            {
                return Result<Done>.NotFound;
            }

            await people.RemovePasskeyAsync(person, id);
            await signIn.RefreshSignInAsync(person);
            return Done.Ok;
        }
    }
}
