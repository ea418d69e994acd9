using CareDecisions.Application.Authorities;
using CareDecisions.Infrastructure.Demonstration;

namespace CareDecisions.Cli.Commands;

/// <summary>The demonstration's sign-ins, one for each role, as a table.</summary>
internal static class SignInTable
{
    public static void Write(TextWriter output, IReadOnlyList<AuthorityEntry> authorities)
    {
        var rows = DemoSignIn.All.Select(one => (one.JobTitle, Email: one.EmailIn(authorities[0].Key))).ToList();
        var width = rows.Max(row => row.JobTitle.Length) + 2;
        output.WriteLine($"{"Role".PadRight(width)}E-mail");
        rows.ForEach(row => output.WriteLine(row.JobTitle.PadRight(width) + row.Email));
        output.WriteLine();
        output.WriteLine($"Password of all: {DemoSignIn.Password}");
        if (authorities.Count > 1)
        {
            output.WriteLine($"Other authorities, the same way: {string.Join(", ", authorities.Skip(1).Select(one => $"@{one.Key}.example"))}");
        }
    }
}
