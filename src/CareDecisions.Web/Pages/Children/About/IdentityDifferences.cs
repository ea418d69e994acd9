using CareDecisions.Application.People;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children.About;

/// <summary>Where two people's answers about a child differ.</summary>
public static class IdentityDifferences
{
    /// <returns>The name of each answer that differs, with what is recorded now.</returns>
    public static IReadOnlyList<(string Name, string? Now)> Between(IdentityForm typed, IdentityForm now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(now);
        return [.. Answers(typed).Zip(Answers(now))
            .Where(pair => (pair.First.Answer ?? string.Empty) != (pair.Second.Answer ?? string.Empty))
            .Select(pair => (pair.Second.Name, pair.Second.Answer))];
    }

    private static IEnumerable<(string Name, string? Answer)> Answers(IdentityForm form) =>
    [
        ("First name", form.GivenName),
        ("Family name", form.FamilyName),
        ("Preferred name", form.PreferredName),
        ("Date of birth", form.DateOfBirth?.Abbreviated()),
        ("Expected date of birth", form.ExpectedDateOfBirth?.Abbreviated()),
        ("Sex", form.Sex.ToString()),
        ("NHS number", form.NhsNumber),
        ("UPN", form.Upn),
        ("Ethnicity", form.EthnicityCode),
        ("Religion", form.ReligionCode),
        ("First language", form.FirstLanguageCode),
        ("Interpreter", form.NeedsInterpreter switch { true => "Needed", false => "Not needed", null => null }),
        ("Interpreter’s language", form.InterpreterLanguageCode),
        ("Disabilities", form.Disabilities),
        ("Communication needs", form.CommunicationNeeds),
        ("School", form.School),
        ("Education, health and care plan", IdentityWords.Of(form.EhcStatus)),
    ];
}
