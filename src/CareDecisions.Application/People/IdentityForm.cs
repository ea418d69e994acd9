using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.People;

/// <summary>Who a child is, as typed on "About the child".</summary>
public sealed record IdentityForm
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? PreferredName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public DateOnly? ExpectedDateOfBirth { get; init; }

    public Sex Sex { get; init; }

    public string? NhsNumber { get; init; }

    public string? Upn { get; init; }

    public string? EthnicityCode { get; init; }

    public string? FirstLanguageCode { get; init; }

    public string? ReligionCode { get; init; }

    public string? Disabilities { get; init; }

    public string? CommunicationNeeds { get; init; }

    public bool? NeedsInterpreter { get; init; }

    public string? InterpreterLanguageCode { get; init; }

    public EhcStatus EhcStatus { get; init; }

    public string? School { get; init; }

    public static IdentityForm Of(Child child) => new()
    {
        GivenName = child.GivenName,
        FamilyName = child.FamilyName,
        PreferredName = child.PreferredName,
        DateOfBirth = child.DateOfBirth,
        ExpectedDateOfBirth = child.ExpectedDateOfBirth,
        Sex = child.Sex,
        NhsNumber = child.NhsNumber,
        Upn = child.Upn,
        EthnicityCode = child.EthnicityCode,
        FirstLanguageCode = child.Particulars.FirstLanguageCode,
        ReligionCode = child.Particulars.ReligionCode,
        Disabilities = child.Particulars.Disabilities,
        CommunicationNeeds = child.Particulars.CommunicationNeeds,
        NeedsInterpreter = child.Particulars.NeedsInterpreter,
        InterpreterLanguageCode = child.Particulars.InterpreterLanguageCode,
        EhcStatus = child.EhcStatus,
        School = child.School,
    };

    /// <summary>
    /// Stands for exactly these answers. The child's own version will not do: it also steps when clocks move, and nobody
    /// should be told that somebody else saved when it was the night.
    /// </summary>
    public string Stamp() => FormStamp.Of(this);

    public ChildDetails Details() => new()
    {
        GivenName = GivenName.OrNothing(),
        FamilyName = FamilyName.OrNothing(),
        PreferredName = PreferredName.OrNothing(),
        DateOfBirth = DateOfBirth,
        ExpectedDateOfBirth = ExpectedDateOfBirth,
        Sex = Sex,
        EthnicityCode = EthnicityCode.OrNothing(),
        Upn = Upn.OrNothing()?.ToUpperInvariant(),
        NhsNumber = string.Concat((NhsNumber ?? string.Empty).Where(char.IsAsciiDigit)).OrNothing(),
    };

    public Particulars Particulars() => new()
    {
        FirstLanguageCode = FirstLanguageCode.OrNothing(),
        ReligionCode = ReligionCode.OrNothing(),
        Disabilities = Disabilities.OrNothing(),
        CommunicationNeeds = CommunicationNeeds.OrNothing(),
        NeedsInterpreter = NeedsInterpreter,
        InterpreterLanguageCode = InterpreterLanguageCode.OrNothing(),
    };
}

/// <summary>The lengths, numbers and codes of what is typed of a child.</summary>
internal sealed class IdentityFormValidator : AbstractValidator<IdentityForm>
{
    private const int NhsDigits = 10;

    public IdentityFormValidator(CodeBook codes, TimeProvider clock)
    {
        var today = clock.LondonToday();
        RuleFor(form => form.GivenName)
            .NotEmpty().When(form => string.IsNullOrWhiteSpace(form.FamilyName), ApplyConditionTo.CurrentValidator).WithMessage("Enter at least one name")
            .MaximumLength(Child.NameLength).WithMessage(TooLong("First name", Child.NameLength));
        RuleFor(form => form.FamilyName).MaximumLength(Child.NameLength).WithMessage(TooLong("Family name", Child.NameLength));
        RuleFor(form => form.PreferredName).MaximumLength(Child.NameLength).WithMessage(TooLong("Preferred name", Child.NameLength));
        RuleFor(form => form.DateOfBirth)
            .NotNull().When(form => form.ExpectedDateOfBirth is null, ApplyConditionTo.CurrentValidator)
            .WithMessage("Enter the date of birth, or the expected date for a child not yet born")
            .LessThanOrEqualTo(today).WithMessage("Date of birth must be today or in the past");
        RuleFor(form => form.NhsNumber).Must(IsNhsNumber).WithMessage("Enter an NHS number of 10 digits, for example 943 476 5919");
        RuleFor(form => form.Upn)
            .Matches("^[A-Za-z][0-9]{11}[0-9A-Za-z]$").When(form => !string.IsNullOrWhiteSpace(form.Upn), ApplyConditionTo.CurrentValidator)
            .WithMessage("Enter a UPN of a letter and 12 characters, for example A123456789012");
        RuleFor(form => form.School).MaximumLength(Child.SchoolLength).WithMessage(TooLong("School", Child.SchoolLength));
        RuleFor(form => form.Disabilities).MaximumLength(Domain.People.Particulars.TextLength)
            .WithMessage(TooLong("Disabilities", Domain.People.Particulars.TextLength));
        RuleFor(form => form.CommunicationNeeds).MaximumLength(Domain.People.Particulars.TextLength)
            .WithMessage(TooLong("Communication needs", Domain.People.Particulars.TextLength));
        RuleFor(form => form.EthnicityCode).Must(code => codes.Knows("ethnicity", code)).WithMessage("Select an ethnicity from the list");
        RuleFor(form => form.FirstLanguageCode).Must(code => codes.Knows("language", code)).WithMessage("Select a language from the list");
        RuleFor(form => form.InterpreterLanguageCode).Must(code => codes.Knows("language", code)).WithMessage("Select a language from the list");
        RuleFor(form => form.ReligionCode).Must(code => codes.Knows("religion", code)).WithMessage("Select a religion from the list");
    }

    /// <summary>Ten digits of which the last checks the others (modulus 11), as the NHS Data Dictionary says.</summary>
    private static bool IsNhsNumber(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        var digits = typed.Where(one => one is not ' ' and not '-').ToList();
        if (digits.Count != NhsDigits || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = digits.Take(NhsDigits - 1).Select((digit, at) => (digit - '0') * (NhsDigits - at)).Sum();
        return (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }

    private static string TooLong(string what, int most) => $"{what} must be {most} characters or fewer";
}
