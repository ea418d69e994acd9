using CareDecisions.Application.Access;
using CareDecisions.Application.Auditing;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>What every way of signing in leaves behind: who tried, how it ended, and when they were last in.</summary>
public sealed class SignInLog(UserManager<StaffMember> people, CurrentActor actor, ChangeAudit audit, TimeProvider clock)
{
    /// <param name="person">null: nobody of this authority was found.</param>
    internal async Task Record(string useCase, StaffMember? person, SignIn.Outcome outcome, CancellationToken cancellationToken)
    {
        actor.Use(person is null ? Actor.System("Sign-in") : new Actor { StaffId = person.Id, Name = person.DisplayName });
        if (outcome == SignIn.Outcome.SignedIn)
        {
            person!.LastSignedInAt = clock.GetUtcNow();
            await people.UpdateAsync(person);
        }

        await audit.Append(new ChangeToAudit($"{useCase}.{outcome}", AuditKind.SignIn), cancellationToken);
    }

    internal static SignIn.Outcome OutcomeOf(SignInResult result) => result switch
    {
        { Succeeded: true } => SignIn.Outcome.SignedIn,
        { RequiresTwoFactor: true } => SignIn.Outcome.NeedsSecondFactor,
        { IsLockedOut: true } => SignIn.Outcome.LockedOut,
        _ => SignIn.Outcome.Wrong,
    };
}
