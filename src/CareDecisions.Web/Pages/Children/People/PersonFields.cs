using System.ComponentModel.DataAnnotations;
using CareDecisions.Application.People;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Web.Dates;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children.People;

/// <summary>The fields of somebody in a child's life, as a form binds them.</summary>
public sealed class PersonFields
{
    public RelationshipKind? Kind { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? PreferredName { get; set; }

    public string? FormerFamilyName { get; set; }

    [Display(Name = "Date of birth")]
    public DateOnly? DateOfBirth { get; set; }

    public Sex? Sex { get; set; }

    public string? EthnicityCode { get; set; }

    public string? FirstLanguageCode { get; set; }

    public string? ReligionCode { get; set; }

    public string? Disabilities { get; set; }

    public string? CommunicationNeeds { get; set; }

    public string? NeedsInterpreter { get; set; }

    public string? InterpreterLanguageCode { get; set; }

    public string? Phone { get; set; }

    public string? IsPhoneSafe { get; set; }

    public string? Email { get; set; }

    public string? IsEmailSafe { get; set; }

    public string? Agency { get; set; }

    public string? Post { get; set; }

    public string? Identifier { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public bool IsAddressWithheld { get; set; }

    public string? HasParentalResponsibility { get; set; }

    public bool LivesTogether { get; set; }

    [Display(Name = "The date since when")]
    [DateTense(Tense.Past)]
    public DateOnly? Since { get; set; }

    public string? Note { get; set; }

    public bool IsDeceased { get; set; }

    [Display(Name = "The date they died")]
    [DateTense(Tense.Past)]
    public DateOnly? DiedOn { get; set; }

    /// <summary>Id of the parent on whose side they are.</summary>
    public string? ThroughId { get; set; }

    public static PersonFields Of(PersonForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new PersonFields
        {
            Kind = form.Kind,
            GivenName = form.GivenName,
            FamilyName = form.FamilyName,
            PreferredName = form.PreferredName,
            DateOfBirth = form.DateOfBirth,
            Sex = form.Sex,
            EthnicityCode = form.EthnicityCode,
            FirstLanguageCode = form.FirstLanguageCode,
            ReligionCode = form.ReligionCode,
            Disabilities = form.Disabilities,
            CommunicationNeeds = form.CommunicationNeeds,
            NeedsInterpreter = YesNo.Say(form.NeedsInterpreter),
            InterpreterLanguageCode = form.InterpreterLanguageCode,
            Phone = form.Phone,
            IsPhoneSafe = YesNo.Say(form.IsPhoneSafe),
            Email = form.Email,
            IsEmailSafe = YesNo.Say(form.IsEmailSafe),
            Agency = form.Agency,
            Post = form.Post,
            Identifier = form.Identifier,
            Address = form.Address,
            Postcode = form.Postcode,
            IsAddressWithheld = form.IsAddressWithheld,
            HasParentalResponsibility = YesNo.Say(form.HasParentalResponsibility),
            LivesTogether = form.LivesTogether,
            Since = form.Since,
            Note = form.Note,
            IsDeceased = form.IsDeceased,
            DiedOn = form.DiedOn,
            ThroughId = form.ThroughId?.ToString(),
        };
    }

    public PersonForm Form() => new()
    {
        Kind = Kind,
        GivenName = GivenName,
        FamilyName = FamilyName,
        PreferredName = PreferredName,
        FormerFamilyName = FormerFamilyName,
        DateOfBirth = DateOfBirth,
        Sex = Sex ?? Domain.Children.Sex.Unknown,
        EthnicityCode = EthnicityCode,
        FirstLanguageCode = FirstLanguageCode,
        ReligionCode = ReligionCode,
        Disabilities = Disabilities,
        CommunicationNeeds = CommunicationNeeds,
        NeedsInterpreter = YesNo.Read(NeedsInterpreter),
        InterpreterLanguageCode = InterpreterLanguageCode,
        Phone = Phone,
        IsPhoneSafe = YesNo.Read(IsPhoneSafe),
        Email = Email,
        IsEmailSafe = YesNo.Read(IsEmailSafe),
        Agency = Agency,
        Post = Post,
        Identifier = Identifier,
        Address = Address,
        Postcode = Postcode,
        IsAddressWithheld = IsAddressWithheld,
        HasParentalResponsibility = YesNo.Read(HasParentalResponsibility),
        LivesTogether = LivesTogether,
        Since = Since,
        Note = Note,
        IsDeceased = IsDeceased,
        DiedOn = DiedOn,
        ThroughId = PersonId.TryParse(ThroughId, null, out var through) ? through : null,
    };
}

/// <summary>Yes, no, or nobody knows yet, as three radios.</summary>
public static class YesNo
{
    public static IReadOnlyList<Choice> Choices { get; } = [new("yes", "Yes"), new("no", "No"), new("unknown", "Not known yet")];

    public static bool? Read(string? chosen) => chosen switch { "yes" => true, "no" => false, _ => null };

    /// <returns><see langword="null"/>: not known.</returns>
    public static string? InWords(bool? known) => known switch { true => "Yes", false => "No", null => null };

    public static string Say(bool? known) => known switch { true => "yes", false => "no", null => "unknown" };
}

/// <summary>The choices of a code set, as the packs' data has it.</summary>
public static class CodeChoices
{
    public static IReadOnlyList<Choice> Of(CodeBook codes, string set)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return [.. codes[set].Codes.DistinctBy(code => code.Code).Select(code => new Choice(code.Code, char.ToUpperInvariant(code.Meaning[0]) + code.Meaning[1..]))];
    }
}
