using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.SavedFilters;

/// <summary>Saves a list as it is filtered and sorted, under a name; the same name again takes the new filters.</summary>
[OpenTo(Audience.SignedIn, "Everybody has their own; nobody sees another's.")]
public static class SaveFilter
{
    public sealed record Command(string? Name, string? Address) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().WithMessage("Give it a name")
                .MaximumLength(SavedFilter.NameLength).WithMessage($"The name must be {SavedFilter.NameLength} characters or fewer");
            // A page of the product and nothing else: it is followed with one press later.
            RuleFor(command => command.Address).Must(address => address is ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl)).WithMessage("Open the list and save it from there")
                .MaximumLength(SavedFilter.AddressLength).WithMessage("These filters are too many to save; take some out");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CurrentActor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (actor.Value.StaffId is not { } me)
            {
                return Result<Done>.NotFound;
            }

            var name = command.Name!.Trim();
            var mine = await db.SavedFilters.Where(one => one.StaffId == me).OrderBy(one => one.Name).Take(SavedFilter.Most).ToListAsync(cancellationToken);
            if (mine.Find(one => one.Name == name) is { } same)
            {
                same.Replace(command.Address!, clock.GetUtcNow());
                return Done.Ok;
            }

            if (mine.Count == SavedFilter.Most)
            {
                return new TooManySaved();
            }

            db.SavedFilters.Add(new SavedFilter(me, name, command.Address!, clock.GetUtcNow()));
            return Done.Ok;
        }
    }
}

public sealed record TooManySaved : Refusal
{
    public override string Message => $"You have saved {SavedFilter.Most} lists. Take one out first";

    public override string Field => "Name";
}
