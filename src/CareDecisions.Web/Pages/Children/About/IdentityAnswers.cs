using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children.About;

/// <summary>The answers about a child in words, each under the name that its field has.</summary>
public static class IdentityAnswers
{
    public static IReadOnlyList<Answer> Of(IdentityForm form, CodeBook codes)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("First name", form.GivenName),
            new("Family name", form.FamilyName),
            new("Preferred name", form.PreferredName),
            new("Date of birth", form.DateOfBirth?.Abbreviated()),
            new("Expected date of birth", form.ExpectedDateOfBirth?.Abbreviated()),
            new("Sex", IdentityWords.Of(form.Sex)),
            new("NHS number", form.NhsNumber),
            new("UPN", form.Upn),
            new("Ethnicity", codes.Say("ethnicity", form.EthnicityCode)),
            new("Religion", codes.Say("religion", form.ReligionCode)),
            new("First language", codes.Say("language", form.FirstLanguageCode)),
            new("Interpreter", IdentityWords.Needed(form.NeedsInterpreter)),
            new("Interpreter’s language", codes.Say("language", form.InterpreterLanguageCode)),
            new("Disabilities", form.Disabilities),
            new("Communication needs", form.CommunicationNeeds),
            new("School", form.School),
            new("Education, health and care plan", IdentityWords.Of(form.EhcStatus)),
        ];
    }
}
