using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.People;

/// <summary>What is said of a person in a child's life, and of what they are to the child, as typed.</summary>
public sealed record PersonForm
{
    public RelationshipKind? Kind { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? PreferredName { get; init; }

    /// <summary>A family name they had before.</summary>
    public string? FormerFamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public Sex Sex { get; init; }

    public string? EthnicityCode { get; init; }

    public string? FirstLanguageCode { get; init; }

    public string? ReligionCode { get; init; }

    public string? Disabilities { get; init; }

    public string? CommunicationNeeds { get; init; }

    public bool? NeedsInterpreter { get; init; }

    /// <summary>Where it is not the first language.</summary>
    public string? InterpreterLanguageCode { get; init; }

    public string? Phone { get; init; }

    public bool? IsPhoneSafe { get; init; }

    public string? Email { get; init; }

    public bool? IsEmailSafe { get; init; }

    public string? Agency { get; init; }

    public string? Post { get; init; }

    public string? Identifier { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public bool IsAddressWithheld { get; init; }

    public bool? HasParentalResponsibility { get; init; }

    public bool LivesTogether { get; init; }

    public DateOnly? Since { get; init; }

    public string? Note { get; init; }

    public bool IsDeceased { get; init; }

    public DateOnly? DiedOn { get; init; }

    /// <summary>Of a grandparent, aunt or uncle: the parent on whose side they are.</summary>
    public PersonId? ThroughId { get; init; }

    /// <summary>The side that is kept: only some relatives have one.</summary>
    internal PersonId? Side => Kind is { } kind && Relationship.OnASide.Contains(kind) ? ThroughId : null;

    /// <summary>Address lines as they are kept: one line break between two, whatever the browser sends.</summary>
    internal string? AddressLines => Address.OrNothing()?.ReplaceLineEndings("\n");

    internal string? AddressPostcode => Postcode.OrNothing()?.ToUpperInvariant();

    /// <param name="place">Where the person lives now; <see langword="null"/>: not known.</param>
    public static PersonForm Of(Relationship tie, Person person, Address? place, bool livesTogether)
    {
        ArgumentNullException.ThrowIfNull(tie);
        ArgumentNullException.ThrowIfNull(person);
        return new PersonForm
        {
            Kind = tie.Kind,
            GivenName = person.GivenName,
            FamilyName = person.FamilyName,
            PreferredName = person.PreferredName,
            DateOfBirth = person.DateOfBirth,
            Sex = person.Sex,
            EthnicityCode = person.EthnicityCode,
            FirstLanguageCode = person.Particulars.FirstLanguageCode,
            ReligionCode = person.Particulars.ReligionCode,
            Disabilities = person.Particulars.Disabilities,
            CommunicationNeeds = person.Particulars.CommunicationNeeds,
            NeedsInterpreter = person.Particulars.NeedsInterpreter,
            InterpreterLanguageCode = person.Particulars.InterpreterLanguageCode,
            Phone = person.Phone,
            IsPhoneSafe = person.IsPhoneSafe,
            Email = person.Email,
            IsEmailSafe = person.IsEmailSafe,
            Agency = person.Agency,
            Post = person.Post,
            Identifier = person.Identifier,
            Address = place?.Lines,
            Postcode = place?.Postcode,
            IsAddressWithheld = place?.IsWithheld ?? false,
            HasParentalResponsibility = tie.HasParentalResponsibility,
            LivesTogether = livesTogether,
            Since = tie.Since,
            Note = tie.Note,
            IsDeceased = person.IsDeceased,
            DiedOn = person.DiedOn,
            ThroughId = tie.ThroughId,
        };
    }

    public string Stamp() => FormStamp.Of(this);

    public PersonDetails Details() => new()
    {
        GivenName = GivenName.OrNothing(),
        FamilyName = FamilyName.OrNothing(),
        PreferredName = PreferredName.OrNothing(),
        DateOfBirth = DateOfBirth,
        Sex = Sex,
        EthnicityCode = EthnicityCode.OrNothing(),
        Identifier = Identifier.OrNothing(),
        Particulars = new Particulars
        {
            FirstLanguageCode = FirstLanguageCode.OrNothing(),
            ReligionCode = ReligionCode.OrNothing(),
            Disabilities = Disabilities.OrNothing(),
            CommunicationNeeds = CommunicationNeeds.OrNothing(),
            NeedsInterpreter = NeedsInterpreter,
            InterpreterLanguageCode = InterpreterLanguageCode.OrNothing(),
        },
        Phone = Phone.OrNothing(),
        IsPhoneSafe = IsPhoneSafe,
        Email = Email.OrNothing(),
        IsEmailSafe = IsEmailSafe,
        Agency = Agency.OrNothing(),
        Post = Post.OrNothing(),
        IsDeceased = IsDeceased,
        DiedOn = DiedOn,
    };
}

/// <summary>The lengths and codes of what is typed of a person.</summary>
internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator(CodeBook codes, TimeProvider clock)
    {
        var today = clock.LondonToday();
        RuleFor(form => form.Kind)
            .NotNull().WithMessage("Select what they are to the child")
            .IsInEnum().WithMessage("Select what they are to the child");
        RuleFor(form => form.GivenName)
            .NotEmpty().When(form => string.IsNullOrWhiteSpace(form.FamilyName), ApplyConditionTo.CurrentValidator)
            .WithMessage("Enter at least one name");
        RuleFor(form => form.DateOfBirth).LessThanOrEqualTo(today).WithMessage("Date of birth must be today or in the past");
        RuleFor(form => form.Since).LessThanOrEqualTo(today).WithMessage("The date since when must be today or in the past");
        RuleFor(form => form.DiedOn)
            .Must((form, died) => died is null || form.IsDeceased).WithMessage("Select that they have died, or take out the date they died")
            .LessThanOrEqualTo(today).WithMessage("The date they died must be today or in the past")
            .Must((form, died) => died is null || form.DateOfBirth is null || died >= form.DateOfBirth).WithMessage("The date they died must be after the date of birth");
        RuleFor(form => form.Address)
            .NotEmpty().When(form => !string.IsNullOrWhiteSpace(form.Postcode), ApplyConditionTo.CurrentValidator)
            .WithMessage("Enter the house and street of the postcode");
        RuleFor(form => form.GivenName).MaximumLength(Person.NameLength).WithMessage(TooLong("First name", Person.NameLength));
        RuleFor(form => form.FamilyName).MaximumLength(Person.NameLength).WithMessage(TooLong("Family name", Person.NameLength));
        RuleFor(form => form.PreferredName).MaximumLength(Person.NameLength).WithMessage(TooLong("Preferred name", Person.NameLength));
        RuleFor(form => form.FormerFamilyName).MaximumLength(Person.NameLength).WithMessage(TooLong("Former family name", Person.NameLength));
        RuleFor(form => form.Phone).MaximumLength(Person.PhoneLength).WithMessage(TooLong("Telephone number", Person.PhoneLength));
        RuleFor(form => form.Email).MaximumLength(Person.EmailLength).WithMessage(TooLong("Email address", Person.EmailLength));
        RuleFor(form => form.Agency).MaximumLength(Person.AgencyLength).WithMessage(TooLong("Agency", Person.AgencyLength));
        RuleFor(form => form.Post).MaximumLength(Person.AgencyLength).WithMessage(TooLong("Post", Person.AgencyLength));
        RuleFor(form => form.Identifier).MaximumLength(Person.IdentifierLength).WithMessage(TooLong("Number", Person.IdentifierLength));
        RuleFor(form => form.Address).MaximumLength(Address.LinesLength).WithMessage(TooLong("Address", Address.LinesLength));
        RuleFor(form => form.Postcode).MaximumLength(Address.PostcodeLength).WithMessage(TooLong("Postcode", Address.PostcodeLength));
        RuleFor(form => form.Note).MaximumLength(Relationship.NoteLength).WithMessage(TooLong("Note", Relationship.NoteLength));
        RuleFor(form => form.Disabilities).MaximumLength(Particulars.TextLength).WithMessage(TooLong("Disabilities", Particulars.TextLength));
        RuleFor(form => form.CommunicationNeeds).MaximumLength(Particulars.TextLength).WithMessage(TooLong("Communication needs", Particulars.TextLength));
        RuleFor(form => form.EthnicityCode).Must(code => codes.Knows("ethnicity", code)).WithMessage("Select an ethnicity from the list");
        RuleFor(form => form.InterpreterLanguageCode).Must(code => codes.Knows("language", code)).WithMessage("Select a language from the list");
        RuleFor(form => form.FirstLanguageCode).Must(code => codes.Knows("language", code)).WithMessage("Select a language from the list");
        RuleFor(form => form.ReligionCode).Must(code => codes.Knows("religion", code)).WithMessage("Select a religion from the list");
    }

    private static string TooLong(string what, int most) => $"{what} must be {most} characters or fewer";
}
