using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>How the person's own account is protected.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class ShowSecurity
{
    public sealed record Query : IQuery<View>;

    public sealed record View(string UserName, bool HasAuthenticator, int RecoveryCodesLeft, IReadOnlyList<Passkey> Passkeys);

    /// <param name="Id">The credential's id, in base 64 for addresses.</param>
    public sealed record Passkey(string Id, string Name, DateTimeOffset CreatedAt);

    internal sealed class Handler(UserManager<StaffMember> people, OwnAccount own) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query query, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            var passkeys = await people.GetPasskeysAsync(person);
            return new View(
                person.UserName!,
                await people.GetTwoFactorEnabledAsync(person),
                await people.CountRecoveryCodesAsync(person),
                [.. passkeys.OrderBy(one => one.CreatedAt).Select(one => new Passkey(
                    PasskeyId.ToText(one.CredentialId), one.Name ?? "Passkey", one.CreatedAt))]);
        }
    }
}
