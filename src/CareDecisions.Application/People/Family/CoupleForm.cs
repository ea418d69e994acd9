using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.People.Family;

/// <summary>What is said of a couple, as typed.</summary>
public sealed record CoupleForm(CoupleKind? Kind, DateOnly? From, DateOnly? To, string? Note)
{
    internal CoupleDetails Details() => new(Kind!.Value, From, To, Note.OrNothing());
}

internal sealed class CoupleFormValidator : AbstractValidator<CoupleForm>
{
    public CoupleFormValidator(TimeProvider clock)
    {
        var today = clock.LondonToday();
        RuleFor(form => form.Kind).NotNull().WithMessage("Select what they are to each other").IsInEnum().WithMessage("Select what they are to each other");
        RuleFor(form => form.From).LessThanOrEqualTo(today).WithMessage("The date since when must be today or in the past");
        RuleFor(form => form.To)
            .LessThanOrEqualTo(today).WithMessage("The last day must be today or in the past")
            .Must((form, last) => last is null || form.From is null || last >= form.From).WithMessage("The last day must be after the date since when");
        RuleFor(form => form.Note).MaximumLength(Couple.NoteLength).WithMessage($"Note must be {Couple.NoteLength} characters or fewer");
    }
}
