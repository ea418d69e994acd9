using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CareDecisions.Application.Forums;

/// <summary>Agrees that a case need not come back, with the record that shows why; or undoes that, and it comes back after all.</summary>
[OpenTo(Audience.SignedIn, "The forum's own terms name who waives; anybody else is refused and told who may.")]
public static class WaiveReturn
{
    public sealed record Command : ICommand<Done>, IAboutChild, IGivesReason
    {
        public required Guid DecisionId { get; init; }

        public required ChildId ChildId { get; init; }

        /// <summary>The record that shows why.</summary>
        public RecordId? Note { get; init; }

        /// <summary>True: what was waived comes back after all.</summary>
        public bool IsUndone { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Reason).NotEmpty().WithMessage(command => command.IsUndone ? "Say why it comes back after all" : "Say why it need not come back")
                .FitsForumReason();
            RuleFor(command => command.Note).NotNull().When(command => !command.IsUndone, ApplyConditionTo.CurrentValidator).WithMessage("Select the record that shows why it need not come back");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, ForumReturns returns, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await ShowReturn.Find(db, forums, returns, command.DecisionId, cancellationToken) is not var (forum, one) || one.ChildId != command.ChildId)
            {
                return Result<Done>.NotFound;
            }

            if (forum.Waiver is not { } waiver)
            {
                return new ReturnIsNotWaived();
            }

            if (!returns.MayWaive(forum))
            {
                return new NotYoursToSign(forums.Names(ForumReturns.WhoWaive(forum)));
            }

            await db.ForumRequests.Where(request => request.Id == one.Request.Id).TakeTurn(cancellationToken);
            var standing = await db.ReturnWaivers.FirstOrDefaultAsync(other => other.DecisionId == one.Decision.Id && other.UndoneAt == null, cancellationToken);
            var refusal = command.IsUndone ? Undo(standing, command) : await Waive(standing, command, (forum, one, waiver.Rule), cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }

        private Refusal? Undo(ReturnWaiver? standing, Command command) => standing is null ? new WaiverIsUndone() : standing.Undo(command.Reason!.Trim(), steps.Now);

        private async Task<Refusal?> Waive(ReturnWaiver? standing, Command command, (Forum Forum, Returning Case, ForumRule Rule) of, CancellationToken cancellationToken)
        {
            if (standing is not null || of.Case.State == CaseReturn.Met)
            {
                return new ReturnIsSettled();
            }

            if ((await returns.Notes(of.Forum, of.Case.Decision, cancellationToken)).All(note => note.Id != command.Note))
            {
                return new InvalidField(nameof(Command.Note), "Select a record from the list");
            }

            db.ReturnWaivers.Add(new ReturnWaiver(of.Case.Decision, command.Note!.Value, of.Rule.Id, command.Reason!.Trim(), steps.Now));
            return null;
        }
    }
}

public sealed record ReturnIsNotWaived : Refusal
{
    public override string Message => "This forum's terms do not let a return be waived: make a new request.";
}

public sealed record ReturnIsSettled : Refusal
{
    public override string Message => "This case has come back already, or need not.";
}
