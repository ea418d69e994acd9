using CareDecisions.Application.Access;
using CareDecisions.Application.Authorities;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums.Settings;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>
/// Confirms a value that the sources leave open, as it stands or another, from a day on. The pack is read with it first: a value
/// that it cannot be read with is refused.
/// </summary>
[Requires(Permission.ConfigureForums)]
public static class ConfirmValue
{
    public sealed record Command : ICommand<Done>, IGivesReason, IChangesConfirmedValues
    {
        public required string SettingId { get; init; }

        /// <summary>As typed or chosen; a rule has none.</summary>
        public string? Value { get; init; }

        public DateOnly? From { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(command => command.From).NotNull().WithMessage("Enter the first day it holds")
                .Must(day => day is null || Math.Abs(day.Value.DayNumber - clock.LondonToday().DayNumber) <= 366 * 3).WithMessage("The first day must be within three years of today");
            RuleFor(command => command.Reason).GoodReason("Enter the reason, or who decided it");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, CurrentAuthority authority, ConfirmedPacks packs, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        private const int Most = 5000;

        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (OpenValue.Of(access.Pack.Forums).FirstOrDefault(one => one.Id == command.SettingId) is not { } open)
            {
                return Result<Done>.NotFound;
            }

            string? value = null;
            if (open.Setting is { } setting)
            {
                value = SettingText.Read(setting, command.Value ?? "", access.Pack.Roles.Roles.ContainsKey);
                if (value is null)
                {
                    return new InvalidField(nameof(Command.Value), SettingText.Hint(setting.Kind) is { } hint ? $"Enter {char.ToLowerInvariant(hint[0])}{hint[1..]}" : "Select or enter the value");
                }
            }

            await db.ConfirmedValues.Where(one => one.SettingId == open.Id).TakeTurn(cancellationToken);
            var said = new ConfirmedValue(open.Id, value, command.From!.Value, command.Reason!.Trim(), steps.Now);
            var others = await db.ConfirmedValues.AsNoTracking().Where(one => one.UndoneAt == null).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken);
            if (others.FirstOrDefault(one => one.SettingId == said.SettingId && one.From == said.From) is { } there && there.Value == said.Value)
            {
                // Sent twice: a second one would go on when the first is undone.
                return there.ById == said.ById && there.Reason == said.Reason ? Done.Ok : new IsConfirmedAlready(there.By);
            }

            if (packs.Read(authority.Entry.Pack, ConfirmedValues.On([.. others, said], said.From)) is { Pack: null, Faults: var faults })
            {
                return new InvalidField(nameof(Command.Value), $"The terms cannot be read with this value: {string.Join("; ", faults.Take(2))}");
            }

            db.ConfirmedValues.Add(said);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}

public sealed record IsConfirmedAlready(string By) : Refusal
{
    public override string Message => $"{By} has confirmed the same from that day";
}
