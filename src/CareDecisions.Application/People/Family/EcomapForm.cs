using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People.Family;

/// <summary>What is said of a tie of the ecomap, as typed.</summary>
public sealed record EcomapForm(string? With, TieQuality? Quality, DateOnly? From, DateOnly? To, string? Note)
{
    internal EcomapDetails Details() => new(With!.Trim(), Quality!.Value, From, To, Note.OrNothing());
}

internal sealed class EcomapFormValidator : AbstractValidator<EcomapForm>
{
    public EcomapFormValidator(TimeProvider clock)
    {
        var today = clock.LondonToday();
        RuleFor(form => form.With)
            .NotEmpty().WithMessage("Enter who or what it is, for example Saturday football")
            .MaximumLength(EcomapTie.WithLength).WithMessage($"Who or what it is must be {EcomapTie.WithLength} characters or fewer");
        RuleFor(form => form.Quality).NotNull().WithMessage("Select what the tie is like").IsInEnum().WithMessage("Select what the tie is like");
        RuleFor(form => form.From).LessThanOrEqualTo(today).WithMessage("The date since when must be today or in the past");
        RuleFor(form => form.To)
            .LessThanOrEqualTo(today).WithMessage("The last day must be today or in the past")
            .Must((form, last) => last is null || form.From is null || last >= form.From).WithMessage("The last day must be after the date since when");
        RuleFor(form => form.Note).MaximumLength(EcomapTie.NoteLength).WithMessage($"Note must be {EcomapTie.NoteLength} characters or fewer");
    }
}

/// <summary>Finds the ties of an ecomap for whoever may change them.</summary>
public sealed class EcomapTies(CareDecisionsDb db, ChildPeople people)
{
    /// <param name="version">Of the tie as the form showed it.</param>
    public async Task<Result<EcomapTie>> Find(ChildId child, Guid id, long version, CancellationToken cancellationToken)
    {
        if (!await people.MayChange(child, cancellationToken)
            || await db.EcomapTies.SingleOrDefaultAsync(tie => tie.Id == id && tie.ChildId == child && tie.WithdrawnAt == null, cancellationToken) is not { } tie)
        {
            return Result<EcomapTie>.NotFound;
        }

        return tie.Version == version ? tie : new SomebodyElseSavedFirst();
    }

    /// <summary>Whether another tie that lasts says the same.</summary>
    public Task<bool> IsOnRecord(ChildId child, EcomapForm form, Guid? besides, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var with = form.With!.Trim();
        return db.EcomapTies.AnyAsync(
            tie => tie.ChildId == child && tie.WithdrawnAt == null && tie.To == null && tie.With == with && tie.Id != besides, cancellationToken);
    }
}
