using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>What the browser needs to be asked for a passkey at sign-in. Says nothing of who has one.</summary>
[OpenTo(Audience.Anyone, "Nobody is signed in yet.")]
public static class OfferPasskeySignIn
{
    public sealed record Query : IQuery<string>;

    internal sealed class Handler(SignInManager<StaffMember> signIn) : IRequestHandler<Query, Result<string>>
    {
        public async Task<Result<string>> Handle(Query query, CancellationToken cancellationToken) =>
            await signIn.MakePasskeyRequestOptionsAsync(null);
    }
}
