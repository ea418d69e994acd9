using CareDecisions.Application.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CareDecisions.Application.Accounts;

/// <summary>Gives one of the person's own passkeys another name.</summary>
[OpenTo(Audience.SignedIn, "One's own account.")]
public static class RenamePasskey
{
    public sealed record Command(string? Id, string? Name) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Name)
            .NotEmpty().WithMessage("Enter a name for the passkey, such as Work phone")
            .MaximumLength(AddPasskey.NameLength).WithMessage($"Name must be {AddPasskey.NameLength} characters or fewer");
    }

    internal sealed class Handler(UserManager<StaffMember> people, OwnAccount own) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var person = await own.Find();
            if (PasskeyId.Read(command.Id) is not { } id || await people.GetPasskeyAsync(person, id) is not { } passkey)
            {
                return Result<Done>.NotFound;
            }

            passkey.Name = command.Name!.Trim();
            await people.AddOrUpdatePasskeyAsync(person, passkey);
            return Done.Ok;
        }
    }
}
