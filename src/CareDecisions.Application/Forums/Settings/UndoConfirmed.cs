using CareDecisions.Application.Access;
using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums.Settings;

/// <summary>Undoes what was confirmed: what held before holds again. Both stay on record.</summary>
[Requires(Permission.ConfigureForums)]
public static class UndoConfirmed
{
    public sealed record Command(string SettingId, Guid Id, string? Reason) : ICommand<Done>, IGivesReason, IChangesConfirmedValues;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(command => command.Reason).GoodReason("Enter why it is undone");
    }

    internal sealed class Handler(CareDecisionsDb db, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ConfirmedValues.SingleOrDefaultAsync(one => one.Id == command.Id && one.SettingId == command.SettingId, cancellationToken) is not { } said)
            {
                return Result<Done>.NotFound;
            }

            if (said.Undo(command.Reason!.Trim(), steps.Now) is { } refusal)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
