using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>New recovery codes, shown once; the old ones stop working.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class MakeRecoveryCodes
{
    public sealed record Command : ICommand<IReadOnlyList<string>>;

    internal sealed class Handler(UserManager<StaffMember> people, OwnAccount own) : IRequestHandler<Command, Result<IReadOnlyList<string>>>
    {
        public async Task<Result<IReadOnlyList<string>>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            if (!await people.GetTwoFactorEnabledAsync(person))
            {
                return new NoAuthenticator();
            }

            var codes = await people.GenerateNewTwoFactorRecoveryCodesAsync(person, TurnOnAuthenticator.RecoveryCodes);
            return Result<IReadOnlyList<string>>.Ok([.. codes!]);
        }
    }
}

public sealed record NoAuthenticator : Refusal
{
    public override string Message => "Set up an authenticator app first: recovery codes stand in for it.";
}
