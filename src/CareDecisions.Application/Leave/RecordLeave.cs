using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Leave;

/// <summary>
/// Writes down when somebody is away. Who shares out work sees it beside their name, and while it lasts their team's managers are told of
/// what they would have been told of.
/// </summary>
[OpenTo(Audience.SignedIn, "Everybody says when they are away; for others, whoever shares out the work of their team.")]
public static class RecordLeave
{
    /// <param name="StaffId"><see langword="null"/>: whoever sends it.</param>
    /// <param name="From">First day away.</param>
    /// <param name="Until">Last day away.</param>
    public sealed record Command(Guid? StaffId, DateOnly? From, DateOnly? Until) : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.From).NotNull().WithMessage("Enter the first day away");
            RuleFor(command => command.Until)
                .NotNull().WithMessage("Enter the last day away")
                .Must((command, until) => !(until < command.From)).WithMessage("The last day must be the first day or later")
                .GreaterThanOrEqualTo(clock.LondonToday()).WithMessage("The last day must be today or later")
                .Must((command, until) => !(until > command.From?.AddDays(StaffLeave.Longest - 1))).WithMessage($"One leave may last {StaffLeave.Longest} days; write the rest down as another");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, LeaveAccess people) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await people.Find(command.StaffId, cancellationToken) is not { } person)
            {
                return Result<Done>.NotFound;
            }

            var (from, until) = (command.From!.Value, command.Until!.Value);
            var other = await db.StaffLeave.AsNoTracking().Where(one => one.StaffId == person.Id && one.From <= until && one.Until >= from)
                .OrderBy(one => one.From).FirstOrDefaultAsync(cancellationToken);
            if (other is not null)
            {
                return new AwayAlready(new Away(other.From, other.Until));
            }

            db.StaffLeave.Add(new StaffLeave(person.Id, from, until));
            return Done.Ok;
        }
    }
}

public sealed record AwayAlready(Away Other) : Refusal
{
    public override string Message => $"These days meet a leave that is written down: {Other}. Take that one out first";

    public override string Field => "From";
}
