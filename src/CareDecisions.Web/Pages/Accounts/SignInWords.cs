using static CareDecisions.Application.Accounts.SignIn;

namespace CareDecisions.Web.Pages.Accounts;

/// <summary>Why somebody could not sign in, and what to do. Says the same of a wrong password and of nobody by that name.</summary>
internal static class SignInWords
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.LockedOut => "Too many wrong passwords: this account is locked for 15 minutes. Try again then, or ask your system administrator.",
        Outcome.Disabled => "This account is switched off. Ask your system administrator to switch it on.",
        _ => "The email address or the password is wrong. Check both, and the authority.",
    };

    /// <param name="refused">null: the directory did not sign them in.</param>
    public static string OfWorkAccount(Outcome? refused) => refused switch
    {
        null => "Microsoft did not sign you in. Try again, or sign in with your email address and password.",
        Outcome.LockedOut or Outcome.Disabled => Of(refused.Value),
        _ => "Nobody here has this work account. Ask your system administrator for an account with the same email address.",
    };
}
