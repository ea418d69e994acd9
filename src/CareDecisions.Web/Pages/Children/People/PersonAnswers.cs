using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Pages.Children.About;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>What is said of somebody in a child's life in words, each answer under the name that its field has.</summary>
public static class PersonAnswers
{
    public static IReadOnlyList<Answer> Of(PersonForm form, CodeBook codes, IReadOnlyList<FamilySide> sides)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            new("What they are to the child", form.Kind is { } kind ? RelationWords.Of(kind) : null),
            new("First name", form.GivenName),
            new("Family name", form.FamilyName),
            new("Preferred name", form.PreferredName),
            new("Date of birth", form.DateOfBirth?.Abbreviated()),
            new("Sex", IdentityWords.Of(form.Sex)),
            new("Parental responsibility", YesNo.InWords(form.HasParentalResponsibility)),
            new("They live with the child", YesNo.InWords(form.LivesTogether)),
            new("Since", form.Since?.Abbreviated()),
            new("Telephone number", form.Phone),
            new("Safe to call", YesNo.InWords(form.IsPhoneSafe)),
            new("Email address", form.Email),
            new("Safe to write to", YesNo.InWords(form.IsEmailSafe)),
            new("Address", form.Address),
            new("Postcode", form.Postcode),
            new("Address is withheld", YesNo.InWords(form.IsAddressWithheld)),
            new("Post", form.Post),
            new("Agency", form.Agency),
            new("Number", form.Identifier),
            new("First language", codes.Say("language", form.FirstLanguageCode)),
            new("Interpreter", IdentityWords.Needed(form.NeedsInterpreter)),
            new("Interpreter’s language", codes.Say("language", form.InterpreterLanguageCode)),
            new("Ethnicity", codes.Say("ethnicity", form.EthnicityCode)),
            new("Religion", codes.Say("religion", form.ReligionCode)),
            new("Disabilities", form.Disabilities),
            new("Communication needs", form.CommunicationNeeds),
            new("On whose side", sides.FirstOrDefault(side => side.Id == form.ThroughId)?.Name),
            new("They have died", YesNo.InWords(form.IsDeceased)),
            new("Date they died", form.DiedOn?.Abbreviated()),
            new("Anything else", form.Note),
        ];
    }
}
