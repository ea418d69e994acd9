using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>The key an authenticator app is to be given; made on first asking, and of no effect until a code is confirmed.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class SetUpAuthenticator
{
    private const string Issuer = "CareDecisions";

    public sealed record Command : ICommand<View>;

    /// <param name="Key">For typing, in groups of four.</param>
    /// <param name="Address">For the QR code.</param>
    public sealed record View(string Key, string Address);

    internal sealed class Handler(UserManager<StaffMember> people, SignInManager<StaffMember> signIn, OwnAccount own)
            : IRequestHandler<Command, Result<View>>
    {
        public async Task<Result<View>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            var key = await people.GetAuthenticatorKeyAsync(person);
            if (string.IsNullOrEmpty(key))
            {
                await people.ResetAuthenticatorKeyAsync(person);
                key = await people.GetAuthenticatorKeyAsync(person);

                // A new key changes the account's stamp, and would end this session with the others.
                await signIn.RefreshSignInAsync(person);
            }

            var label = Uri.EscapeDataString($"{Issuer}:{person.UserName}");
            return new View(
                string.Join(' ', key!.Chunk(4).Select(group => new string(group))).ToLowerInvariant(),
                $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6");
        }
    }
}
