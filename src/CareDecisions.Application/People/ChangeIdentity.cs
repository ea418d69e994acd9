using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Deadlines;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Returns.Codes;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.People;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.People;

/// <summary>Changes who a child is. What was recorded before stays in the audit, and a name that changes stays as a former one.</summary>
[Requires(Permission.RecordEvent)]
public static class ChangeIdentity
{
    /// <param name="Stamp">Of the answers that the form was filled from.</param>
    public sealed record Command(ChildId ChildId, IdentityForm Form, string? Stamp) : ICommand<Done>, IAboutChild;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(CodeBook codes, TimeProvider clock) =>
            RuleFor(command => command.Form).SetValidator(new IdentityFormValidator(codes, clock));
    }

    internal sealed class Handler(CareDecisionsDb db, CaseAccess access, ClockKeeper clocks, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var child = await access.Children(Permission.RecordEvent).SingleOrDefaultAsync(one => one.Id == command.ChildId, cancellationToken);
            if (child is null)
            {
                return Result<Done>.NotFound;
            }

            if (IdentityForm.Of(child).Stamp() != command.Stamp)
            {
                return new AnswersChangedSince();
            }

            var before = (child.GivenName, child.FamilyName);
            var details = command.Form.Details();
            child.Describe(details);
            child.Describe(command.Form.Particulars(), command.Form.EhcStatus, command.Form.School.OrNothing());
            if (before != (null, null)
                && ChildName.ForSearch(before.GivenName, before.FamilyName) != ChildName.ForSearch(details.GivenName, details.FamilyName))
            {
                db.FormerNames.Add(new FormerName(child.Id, before.GivenName, before.FamilyName, clock.LondonToday()));
            }

            await db.SaveChangesAsync(cancellationToken);
            await SearchIndex.Refresh(db, [child.Id], cancellationToken);
            // Ages and birth dates move clocks.
            await clocks.Recompute([child.Id], null, cancellationToken);
            return Done.Ok;
        }
    }
}

/// <summary>Somebody changed the same answers since the form was opened.</summary>
public sealed record AnswersChangedSince : Refusal
{
    public override string Message =>
        "Somebody else changed these details while you had them open. What you typed is below, what is recorded now is beside it: check, then save again.";
}
