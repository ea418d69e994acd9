using CareDecisions.Application.Access;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Alerts;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

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

        /// <summary>Why it stands although too few were there.</summary>
        public string? WithoutQuorum { get; init; }

        /// <summary>Who gives a decision that is to follow.</summary>
        public string? GivenBy { get; init; }

        public IReadOnlyList<ActionToDo> Actions { get; init; } = [];
    }

    /// <summary>An action; it counts where something is to be done.</summary>
    public sealed record ActionToDo(string? Text, string? Owner, DateOnly? DueOn);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Outcome).NotEmpty().WithMessage("Select what was decided");
            RuleFor(command => command.WeeklyCost).InclusiveBetween(0, ForumDecision.HighestCost).WithMessage("Enter the cost a week in pounds, 0 or more and less than a thousand million");
            RuleFor(command => command.OneOffCost).InclusiveBetween(0, ForumDecision.HighestCost).WithMessage("Enter the cost in pounds, 0 or more and less than a thousand million");
            RuleFor(command => command.Reasons).MaximumLength(ForumDecision.TextLength).WithMessage($"The reasons must be {ForumDecision.TextLength:N0} characters or fewer");
            RuleFor(command => command.Conditions).MaximumLength(ForumDecision.TextLength).WithMessage($"The conditions must be {ForumDecision.TextLength:N0} characters or fewer");
            RuleFor(command => command.Disagreement).MaximumLength(ForumDecision.TextLength).WithMessage($"The disagreement must be {ForumDecision.TextLength:N0} characters or fewer");
            RuleFor(command => command.PlacementType).MaximumLength(ForumDecision.OutcomeLength).WithMessage($"The placement must be {ForumDecision.OutcomeLength} characters or fewer");
            RuleFor(command => command.FundedBy).MaximumLength(ForumRequest.ReasonLength).WithMessage($"Who pays must be {ForumRequest.ReasonLength:N0} characters or fewer");
            RuleFor(command => command.GivenBy).MaximumLength(ForumAction.OwnerLength).WithMessage($"Who gives it must be {ForumAction.OwnerLength} characters or fewer");
            RuleFor(command => command.WithoutQuorum).MaximumLength(ForumRequest.ReasonLength).WithMessage($"The reason must be {ForumRequest.ReasonLength:N0} characters or fewer");
            RuleForEach(command => command.Actions).Must(action => !(action.Text?.Length > ForumAction.TextLength) && !(action.Owner?.Length > ForumAction.OwnerLength))
                .WithMessage($"An action must be {ForumAction.TextLength:N0} characters or fewer, and its owner {ForumAction.OwnerLength}");
            RuleFor(command => command.Actions).Must(actions => actions.Count <= MostActions).WithMessage($"Enter at most {MostActions} actions");
            RuleForEach(command => command.Actions).Must(action => string.IsNullOrWhiteSpace(action.Text) || (!string.IsNullOrWhiteSpace(action.Owner) && action.DueOn is not null))
                .WithMessage("Each action needs somebody to do it and a date");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, CurrentActor actor, ForumEvents events, AgreementHearing agreements, MeetingPeople people, Notices notices, TimeProvider clock)
        : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            // Before anything is read: of two who decide at once the second sees what the first decided.
            await db.ForumRequests.Where(one => one.Id == command.Id).TakeTurn(cancellationToken);
            if (await forums.Find(command.Id, command.ChildId, cancellationToken) is not var (request, today))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Sits(today))
            {
                return new ForumIsRunByOthers(forums.WhoRun(today));
            }

            var meeting = await db.ForumMeetings.AsNoTracking().SingleOrDefaultAsync(one => one.Id == request.MeetingId, cancellationToken);
            var forum = meeting is null ? today : forums.On(today, meeting.Date);

            if (forums.Policy.Words.Outcomes.FirstOrDefault(one => one.Id == command.Outcome && forum.Outcomes.Contains(one.Id)) is not { } outcome)
            {
                return new OutcomeIsUnknown();
            }

            var details = Details(command);
            var missing = Missing(forum, request, outcome, details);
            if (outcome.Id == ForumOutcome.ToFollow && command.GivenBy.OrNothing() is null)
            {
                missing.Add(new InvalidField(nameof(Command.GivenBy), "Say who gives the decision"));
            }

            if (await Quorum(forum, meeting, request, details, cancellationToken) is { } few)
            {
                missing.Add(few);
            }

            if (outcome.Group != OutcomeGroup.Open && await ItemChecklists.Open(db, forum, request, cancellationToken) is { Count: > 0 } open)
            {
                missing.Add(new ChecklistIsOpen(open));
            }

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
            WithoutQuorum = command.WithoutQuorum.OrNothing(),
            ById = actor.Value.StaffId,
            By = actor.Value.Name,
        };

        /// <summary>Too few are there: nothing is decided where the terms say so, and else only with the reason.</summary>
        private async Task<Refusal?> Quorum(Forum forum, ForumMeeting? meeting, ForumRequest request, DecisionDetails details, CancellationToken cancellationToken)
        {
            if (forum.Quorum is not { Members: not null } quorum
                || meeting is null
                || await people.MissingFor(forum, meeting, request.Id, cancellationToken) is not { } lacks)
            {
                return null;
            }

            return quorum.IsHard ? new MeetingHasNoQuorum(lacks)
                : details.WithoutQuorum is null ? new InvalidField(nameof(Command.WithoutQuorum), $"The forum has no quorum: {lacks}. Say why the decision stands all the same")
                : null;
        }

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

            if (details.ReturnOn is null && outcome.Id is "return-to-forum" or ForumOutcome.ToFollow)
            {
                missing.Add(new InvalidField(nameof(Command.ReturnOn), outcome.Id == ForumOutcome.ToFollow ? "Enter the date by which it is decided" : "Enter the date it comes back"));
            }

            missing.AddRange(DecisionColumns.Missing(forum, request.DecisionKey, outcome, details)
                .Where(one => !missing.OfType<InvalidField>().Any(other => other.Field == one.Column))
                .Select(one => new InvalidField(one.Column, $"This forum's terms ask for it: {one.Label}")));
            return missing;
        }

        private async Task<Result<Done>> Decide(
            Command command, ForumRequest request, Forum forum, (ForumOutcome Outcome, DecisionDetails Details) decided, CancellationToken cancellationToken)
        {
            var latest = await db.LatestOn(request.Id, cancellationToken);
            var followed = await db.StillFollows(request, latest, cancellationToken) ? latest : null;
            if (request.Decide(followed is not null) is { } refusal)
            {
                return refusal;
            }

            if (followed is not null)
            {
                await db.Given(followed, decided.Outcome, clock.LondonToday(), cancellationToken);
            }

            var decision = new ForumDecision(request, request.MeetingId, decided.Details, clock.GetUtcNow());
            db.ForumDecisions.Add(decision);
            foreach (var action in ActionsOf(command, decided.Outcome))
            {
                var owner = action.Owner!.Trim();
                db.ForumActions.Add(new ForumAction(decision, action.Text!.Trim(), owner, action.DueOn!.Value) { OwnerId = await db.StaffNamed(owner, cancellationToken) });
            }

            await db.SaveChangesAsync(cancellationToken);
            await Happened(request, forum, decided.Outcome, followed is not null, cancellationToken);
            await agreements.Decided(request, decided.Outcome.Group, cancellationToken);
            await Tell(request, forum, decided.Outcome, cancellationToken);
            return Done.Ok;
        }

        /// <summary>A decision that is to follow was heard and not made; once it is given it is made, and was heard before.</summary>
        private Task Happened(ForumRequest request, Forum forum, ForumOutcome outcome, bool wasHeard, CancellationToken cancellationToken)
        {
            var isMade = outcome.Id != ForumOutcome.ToFollow;
            var types = new List<string>();
            if (!wasHeard)
            {
                types.Add(ForumHappenings.MeetingHeld);
            }

            if (isMade)
            {
                types.Add(ForumHappenings.DecisionMade);
            }

            types.AddRange(wasHeard ? [] : forum.Happenings.Heard);
            types.AddRange(outcome.Group switch
            {
                OutcomeGroup.Agreed => forum.Happenings.Agreed,
                OutcomeGroup.Refused => forum.Happenings.Refused,
                _ => [],
            });
            return types.Count == 0 ? Task.CompletedTask
                : events.Happened(request, isMade ? "decided" : "heard", types, $"{forum.ShortName}: {outcome.Name}", cancellationToken);
        }

        /// <summary>What was typed, and the decision itself where it is to follow.</summary>
        private static IEnumerable<ActionToDo> ActionsOf(Command command, ForumOutcome outcome) =>
            command.Actions.Where(action => !string.IsNullOrWhiteSpace(action.Text))
                .Concat(outcome.Id == ForumOutcome.ToFollow ? [new ActionToDo(DecisionsToFollow.Action, command.GivenBy, command.ReturnOn)] : []);

        /// <summary>Who asked, and who is responsible for the child, hear of it at once.</summary>
        private async Task Tell(ForumRequest request, Forum forum, ForumOutcome outcome, CancellationToken cancellationToken)
        {
            var worker = await db.Children.Where(child => child.Id == request.ChildId).Select(child => child.ResponsibleWorkerId).SingleAsync(cancellationToken);
            var path = $"forums/requests/{request.Id}/extract";
            await notices.Tell(
                new[] { request.StartedById, worker }.OfType<Guid>(),
                outcome.Id == ForumOutcome.ToFollow
                    ? new Note($"request/{request.Id}/heard", "A panel has heard a request", $"{forum.ShortName} has heard a request of yours. Its decision is to follow.", path)
                    : new Note($"request/{request.Id}/decided", "A panel has decided on a request", $"{forum.ShortName} has decided on a request of yours.", path),
                cancellationToken);
        }
    }
}
