using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.People;
using CareDecisions.Application.People.Merging;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Children;

/// <summary>Opens a child's record, born or not yet.</summary>
[Requires(Permission.CreateChild)]
public static class RegisterChild
{
    private const int MostMonthsBeforeBirth = 10;
    private const int OldestYears = 26;

    public sealed record Command : ICommand<ChildId>, IGivesReason
    {
        public string? GivenName { get; init; }

        public string? FamilyName { get; init; }

        public string? PreferredName { get; init; }

        public DateOnly? DateOfBirth { get; init; }

        public DateOnly? ExpectedDateOfBirth { get; init; }

        public Sex Sex { get; init; }

        public string? Reference { get; init; }

        /// <summary>Why this is none of the children on record who look like it; asked for where there are any.</summary>
        public string? NotTheSameBecause { get; init; }

        string? IGivesReason.Reason => NotTheSameBecause;
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.GivenName)
                .NotEmpty().When(command => string.IsNullOrWhiteSpace(command.FamilyName), ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter at least one name")
                .MaximumLength(Child.NameLength).WithMessage($"First name must be {Child.NameLength} characters or fewer");
            RuleFor(command => command.FamilyName)
                .MaximumLength(Child.NameLength).WithMessage($"Family name must be {Child.NameLength} characters or fewer");
            RuleFor(command => command.PreferredName)
                .MaximumLength(Child.NameLength).WithMessage($"Preferred name must be {Child.NameLength} characters or fewer");
            RuleFor(command => command.Reference)
                .Matches("^[A-Za-z0-9]*$").WithMessage("Reference must use only letters and digits")
                .MaximumLength(Child.ReferenceLength).WithMessage($"Reference must be {Child.ReferenceLength} characters or fewer");
            RuleFor(command => command.NotTheSameBecause)
                .MaximumLength(Child.ReasonLength).WithMessage($"Reason must be {Child.ReasonLength} characters or fewer");
            var today = clock.LondonToday();
            RuleFor(command => command.DateOfBirth)
                .NotNull().When(command => command.ExpectedDateOfBirth is null, ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter the date of birth, or the expected date for a child not yet born")
                .LessThanOrEqualTo(today).WithMessage("Date of birth must be today or in the past")
                .GreaterThan(today.AddYears(-OldestYears)).WithMessage($"Date of birth must be within the last {OldestYears} years");
            RuleFor(command => command.ExpectedDateOfBirth)
                .Null().When(command => command.DateOfBirth is not null, ApplyConditionTo.CurrentValidator)
                .WithMessage("Enter either the date of birth or the expected date, not both")
                .LessThanOrEqualTo(today.AddMonths(MostMonthsBeforeBirth)).WithMessage("Expected date of birth must be within the next ten months");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentActor actor) : IRequestHandler<Command, Result<ChildId>>
    {
        public async Task<Result<ChildId>> Handle(Command command, CancellationToken cancellationToken)
        {
            var id = ChildId.New();
            var reference = string.IsNullOrWhiteSpace(command.Reference) ? Child.ReferenceFor(id) : command.Reference.ToUpperInvariant();
            if (await db.Children.WithMerged().AnyAsync(child => child.Reference == reference, cancellationToken))
            {
                return new ReferenceIsTaken(reference);
            }

            if (string.IsNullOrWhiteSpace(command.NotTheSameBecause)
                && await LookAlikes(command, cancellationToken) is { Count: > 0 and var alike })
            {
                return new LooksLikeAnother(alike);
            }

            var child = new Child(id, reference);
            child.Describe(new ChildDetails
            {
                GivenName = command.GivenName.OrNothing(),
                FamilyName = command.FamilyName.OrNothing(),
                PreferredName = command.PreferredName.OrNothing(),
                DateOfBirth = command.DateOfBirth,
                ExpectedDateOfBirth = command.ExpectedDateOfBirth,
                Sex = command.Sex,
            });
            child.AllocateTo(null, actor.Value.TeamId);
            db.Children.Add(child);
            await db.SaveChangesAsync(cancellationToken);
            await SearchIndex.Refresh(db, [id], cancellationToken);
            return id;
        }

        private Task<IReadOnlyList<LikelyChild>> LookAlikes(Command command, CancellationToken cancellationToken) =>
            new Duplicates(db, access.Children(Permission.SearchCases)).Find(
                string.Join(' ', command.GivenName, command.PreferredName, command.FamilyName), command.DateOfBirth, cancellationToken);
    }
}

/// <summary>Another child has this reference.</summary>
public sealed record ReferenceIsTaken(string Reference) : Refusal
{
    public override string Message => $"Reference {Reference} belongs to another child. Leave it empty to be given one, or search for that child.";

    public override string? Field => "Reference";
}
