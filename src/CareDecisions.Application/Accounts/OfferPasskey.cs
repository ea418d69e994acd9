using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>What the browser needs to make a passkey for the person's own account.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class OfferPasskey
{
    public sealed record Query : IQuery<string>;

    internal sealed class Handler(SignInManager<StaffMember> signIn, OwnAccount own) : IRequestHandler<Query, Result<string>>
    {
        public async Task<Result<string>> Handle(Query query, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            return await signIn.MakePasskeyCreationOptionsAsync(
                new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.UserName!, DisplayName = person.DisplayName });
        }
    }
}
