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

    /// <summary>True where it says the same tie at the same time, however it is written.</summary>
    internal bool IsSame(string with, DateOnly? from, DateOnly? to) =>
        string.Equals(Folded(With!), Folded(with), StringComparison.OrdinalIgnoreCase) && To == to && (to is null || From == from);

    private static string Folded(string words) => string.Join(' ', words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
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
    private const int Most = 500;

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

    /// <summary>Whether another tie says the same. Whoever else asks waits until the command ends.</summary>
    public async Task<bool> IsOnRecord(ChildId child, EcomapForm form, Guid? besides, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        await db.Children.Where(one => one.Id == child).TakeTurn(cancellationToken);
        var others = await db.EcomapTies.Where(tie => tie.ChildId == child && tie.WithdrawnAt == null && tie.Id != besides)
            .OrderBy(tie => tie.Id).Select(tie => new { tie.With, tie.From, tie.To }).Take(Most).ToListAsync(cancellationToken);
        return others.Exists(tie => form.IsSame(tie.With, tie.From, tie.To));
    }

    /// <summary>Whether something is on the ecomap.</summary>
    public Task<bool> AnyLasts(ChildId child, CancellationToken cancellationToken) =>
        db.EcomapTies.AnyAsync(tie => tie.ChildId == child && tie.WithdrawnAt == null && tie.To == null, cancellationToken);
}
