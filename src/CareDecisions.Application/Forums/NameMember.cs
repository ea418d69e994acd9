using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Names somebody who sits in a forum from a day on: staff by their full name, anybody else by name and what they do.</summary>
[Requires(Permission.BuildAgenda)]
public static class NameMember
{
    public sealed record Command : ICommand<Done>
    {
        public required string ForumId { get; init; }

        public string? Name { get; init; }

        public string? Represents { get; init; }

        /// <summary>Id of a seat's rule, or a position where none of the terms' seats is taken.</summary>
        public string? SitsAs { get; init; }

        public DateOnly? From { get; init; }

        /// <summary>The member they may stand in for; <see langword="null"/>: they sit themselves.</summary>
        public Guid? DelegateForId { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Name).NotEmpty().WithMessage("Enter their full name")
                .MaximumLength(ForumMember.NameLength).WithMessage($"Use {ForumMember.NameLength} characters or fewer");
            RuleFor(command => command.Represents).MaximumLength(ForumMember.NameLength).WithMessage($"Use {ForumMember.NameLength} characters or fewer");
            RuleFor(command => command.SitsAs).NotEmpty().When(command => command.DelegateForId is null, ApplyConditionTo.CurrentValidator).WithMessage("Select the seat they take");
            RuleFor(command => command.From).NotNull().WithMessage("Enter their first day");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(command.ForumId) is not { } forum)
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Runs(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            var member = command.DelegateForId is { } id
                ? await db.ForumMembers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ForumId == forum.Id && one.DelegateForId == null, cancellationToken)
                : null;
            if (command.DelegateForId is not null && member is null)
            {
                return new InvalidField(nameof(Command.DelegateForId), "Select a member of this forum");
            }

            var seat = member is null ? SeatOf(forum, command.SitsAs!) : (member.SeatId, member.Position);
            if (seat is not var (seatId, position))
            {
                return new InvalidField(nameof(Command.SitsAs), "Select the seat they take");
            }

            var name = command.Name!.Trim();
            var staff = await db.StaffNamed(name, cancellationToken);
            if (staff is null && seatId is null && command.Represents.OrNothing() is null)
            {
                return new InvalidField(nameof(Command.Represents), "Nobody of that full name has an account here. Say what they do and for whom");
            }

            db.ForumMembers.Add(new ForumMember(forum.Id, new MemberDetails
            {
                StaffId = staff,
                Name = name,
                Represents = command.Represents.OrNothing(),
                SeatId = seatId,
                Position = position,
                From = command.From!.Value,
                DelegateForId = member?.Id,
            }));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private static (string? Id, SeatPosition Position)? SeatOf(Forum forum, string chosen) =>
            forum.Seats.FirstOrDefault(seat => seat.Rule.Id == chosen) is { } seat ? (seat.Rule.Id, seat.Position)
            : Enum.TryParse<SeatPosition>(chosen, out var position) && Enum.IsDefined(position) ? (null, position)
            : null;
    }
}
