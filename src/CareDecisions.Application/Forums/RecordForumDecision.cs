using CareDecisions.Application.Access;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;

namespace CareDecisions.Application.Forums;

/// <summary>
/// Records what the forum decided on one item, with its actions. It stands on the child's record and on the child's
/// stream at once, and is never changed.
/// </summary>
[Requires(Permission.RecordForumDecision)]
public static class RecordForumDecision
{
    public const int MostActions = 5;

    public sealed record Command : ICommand<Done>, IAboutChild
    {
        public required ForumRequestId Id { get; init; }

        public required ChildId ChildId { get; init; }

        public string? Outcome { get; init; }

        public string? Reasons { get; init; }

        public string? Conditions { get; init; }

        public string? Disagreement { get; init; }

        public DateOnly? Until { get; init; }

        public DateOnly? ReturnOn { get; init; }

        public string? PlacementType { get; init; }

        public decimal? WeeklyCost { get; init; }

        public decimal? OneOffCost { get; init; }

        public string? FundedBy { get; init; }

        public IReadOnlyList<ActionToDo> Actions { get; init; } = [];
    }

    /// <summary>An action; it counts where something is to be done.</summary>
    public sealed record ActionToDo(string? Text, string? Owner, DateOnly? DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Outcome).NotEmpty().WithMessage("Select what was decided");
            RuleFor(command => command.WeeklyCost).GreaterThanOrEqualTo(0).WithMessage("Enter the cost a week in pounds, 0 or more");
            RuleFor(command => command.OneOffCost).GreaterThanOrEqualTo(0).WithMessage("Enter the cost in pounds, 0 or more");
            RuleFor(command => command.Actions).Must(actions => actions.Count <= MostActions).WithMessage($"Enter at most {MostActions} actions");
            RuleForEach(command => command.Actions).Must(action => string.IsNullOrWhiteSpace(action.Text) || (!string.IsNullOrWhiteSpace(action.Owner) && action.DueOn is not null))
                .WithMessage("Each action needs somebody to do it and a date");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, CurrentActor actor, ForumEvents events, AgreementHearing agreements, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Sits(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            if (forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == command.Outcome && forum.Outcomes.Contains(one.Id)) is not { } outcome)
            {
                return new OutcomeIsUnknown();
            }

            var details = Details(command);
            var missing = Missing(forum, request, outcome, details);
            if (missing.Count > 0)
            {
                return Result<Done>.Refused(missing);
            }

            return await Decide(command, request, forum, (outcome, details), cancellationToken);
        }

        private DecisionDetails Details(Command command) => new()
        {
            Outcome = command.Outcome!,
            Reasons = command.Reasons.OrNothing(),
            Conditions = command.Conditions.OrNothing(),
            Disagreement = command.Disagreement.OrNothing(),
            Until = command.Until,
            ReturnOn = command.ReturnOn,
            PlacementType = command.PlacementType.OrNothing(),
            WeeklyCost = command.WeeklyCost,
            OneOffCost = command.OneOffCost,
            FundedBy = command.FundedBy.OrNothing(),
            ById = actor.Value.StaffId,
            By = actor.Value.Name,
        };

        /// <summary>A refusal needs reasons, conditions need to be written, and what the forum's terms require must be there.</summary>
        private static List<Refusal> Missing(Forum forum, ForumRequest request, ForumOutcome outcome, DecisionDetails details)
        {
            var missing = new List<Refusal>();
            if (details.Reasons is null && outcome.Group is OutcomeGroup.Refused or OutcomeGroup.Open)
            {
                missing.Add(new InvalidField(nameof(Command.Reasons), "Give the reasons"));
            }

            if (details.Conditions is null && outcome.Id == "agreed-with-conditions")
            {
                missing.Add(new InvalidField(nameof(Command.Conditions), "Write the conditions"));
            }

            if (details.Until is null && outcome.Id == "agreed-for-period")
            {
                missing.Add(new InvalidField(nameof(Command.Until), "Enter the last day that it is agreed for"));
            }

            if (details.ReturnOn is null && outcome.Id == "return-to-forum")
            {
                missing.Add(new InvalidField(nameof(Command.ReturnOn), "Enter the date it comes back"));
            }

            missing.AddRange(DecisionColumns.Missing(forum, request.DecisionKey, outcome, details)
                .Where(one => !missing.OfType<InvalidField>().Any(other => other.Field == one.Column))
                .Select(one => new InvalidField(one.Column, $"This forum's terms ask for it: {one.Label}")));
            return missing;
        }

        private async Task<Result<Done>> Decide(
            Command command, ForumRequest request, Forum forum, (ForumOutcome Outcome, DecisionDetails Details) decided, CancellationToken cancellationToken)
        {
            if (request.Decide() is { } refusal)
            {
                return refusal;
            }

            var decision = new ForumDecision(request, request.MeetingId, decided.Details, clock.GetUtcNow());
            db.ForumDecisions.Add(decision);
            db.ForumActions.AddRange(command.Actions.Where(action => !string.IsNullOrWhiteSpace(action.Text))
                .Select(action => new ForumAction(decision, action.Text!.Trim(), action.Owner!.Trim(), action.DueOn!.Value)));
            await db.SaveChangesAsync(cancellationToken);
            var happened = decided.Outcome.Group switch
            {
                OutcomeGroup.Agreed => forum.Happenings.Agreed,
                OutcomeGroup.Refused => forum.Happenings.Refused,
                _ => [],
            };
            await events.Happened(
                request,
                "decided",
                [ForumHappenings.MeetingHeld, ForumHappenings.DecisionMade, .. forum.Happenings.Heard, .. happened],
                $"{forum.ShortName}: {decided.Outcome.Name}",
                cancellationToken);
            await agreements.Decided(request, decided.Outcome.Group, cancellationToken);
            return Done.Ok;
        }
    }
}
