using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Says where a child lives since a day. The address before ends the day before, and is kept.</summary>
[Requires(Permission.RecordEvent)]
public static class AddAddress
{
    public sealed record Command(ChildId ChildId, string? Lines, string? Postcode, DateOnly? From, bool IsWithheld) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.Lines)
                .NotEmpty().WithMessage("Enter the house and street, and the town")
                .MaximumLength(Address.LinesLength).WithMessage($"Address must be {Address.LinesLength} characters or fewer");
            RuleFor(command => command.Postcode)
                .MaximumLength(Address.PostcodeLength).WithMessage($"Postcode must be {Address.PostcodeLength} characters or fewer");
            RuleFor(command => command.From)
                .NotNull().WithMessage("Enter the day the child moved there")
                .LessThanOrEqualTo(clock.LondonToday()).WithMessage("The day the child moved there must be today or in the past");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ChildPeople people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await people.MayChange(command.ChildId, cancellationToken))
            {
                return Result<Done>.NotFound;
            }

            var from = command.From!.Value;
            var open = await db.Addresses.Where(one => one.ChildId == command.ChildId && one.To == null).ToListAsync(cancellationToken);
            if (open.Max(one => one.From) is { } moved && from <= moved)
            {
                return new MovedThereLater(moved);
            }

            open.ForEach(one => one.EndOn(from.AddDays(-1)));
            db.Addresses.Add(new Address(command.ChildId, new AddressDetails(Lines(command), command.Postcode.OrNothing()?.ToUpperInvariant())
            {
                From = from,
                IsWithheld = command.IsWithheld,
            }));
            await db.SaveChangesAsync(cancellationToken);
            await SearchIndex.Refresh(db, [command.ChildId], cancellationToken);
            return Done.Ok;
        }

        private static string Lines(Command command) => command.Lines!.Trim().ReplaceLineEndings("\n");
    }
}

/// <summary>The child already lives somewhere since a later day: this is no move from there.</summary>
public sealed record MovedThereLater(DateOnly Since) : Refusal
{
    public override string Message => $"The child moved to the present address on {Since:d MMMM yyyy}. Enter a later day.";

    public override string? Field => "From";
}
