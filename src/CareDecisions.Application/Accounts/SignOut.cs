using CareDecisions.Application.Auditing;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Ends the person's session.</summary>
[OpenTo(Audience.SignedIn, "Anybody may leave.")]
public static class SignOut
{
    public sealed record Command : ICommand<Done>;

    internal sealed class Handler(SignInManager<StaffMember> signIn, ChangeAudit audit) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await signIn.SignOutAsync();
            await audit.Append(new ChangeToAudit(nameof(SignOut), AuditKind.SignIn), cancellationToken);
            return Done.Ok;
        }
    }
}
