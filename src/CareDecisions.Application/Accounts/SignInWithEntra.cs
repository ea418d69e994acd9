using CareDecisions.Application.Authorities;
using CareDecisions.Application.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>
/// Signs in whom the authority's own directory vouches for, where they have an account here: the first time by the user name
/// the directory gives them, from then on by their id in it, so that a user name passed on to somebody else opens nothing.
/// </summary>
[OpenTo(Audience.Anyone, "Nobody is signed in yet.")]
public static class SignInWithEntra
{
    /// <param name="ObjectId">The person's id in the directory; it is theirs for good.</param>
    /// <param name="UserName">The user name the directory gives them now, as an e-mail address.</param>
    public sealed record Command(string ObjectId, string UserName) : ICommand<SignIn.Outcome>;

    internal sealed class Handler(SignInManager<StaffMember> signIn, UserManager<StaffMember> people, SignInLog log, CurrentAuthority authority)
        : IRequestHandler<Command, Result<SignIn.Outcome>>
    {
        private string Provider => $"entra:{authority.Entry.Key}";

        public async Task<Result<SignIn.Outcome>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await people.FindByLoginAsync(Provider, command.ObjectId) ?? await Link(command);
            var outcome = person switch
            {
                null => SignIn.Outcome.Wrong,
                { DisabledAt: not null } => SignIn.Outcome.Disabled,
                // A second factor set up here is asked for all the same: what the directory asked for is not known.
                _ => SignInLog.OutcomeOf(await signIn.ExternalLoginSignInAsync(Provider, command.ObjectId, isPersistent: false, bypassTwoFactor: false)),
            };
            await log.Record(nameof(SignInWithEntra), person, outcome, cancellationToken);
            return outcome;
        }

        /// <returns>null: nobody here has this user name, or another person of the directory is linked to the account.</returns>
        private async Task<StaffMember?> Link(Command command)
        {
            var person = await people.FindByNameAsync(command.UserName);
            if (person is null || person.DisabledAt is not null)
            {
                return person;
            }

            var isTaken = (await people.GetLoginsAsync(person)).Any(login => login.LoginProvider == Provider);
            return !isTaken && (await people.AddLoginAsync(person, new UserLoginInfo(Provider, command.ObjectId, command.UserName))).Succeeded
                ? person
                : null;
        }
    }
}
