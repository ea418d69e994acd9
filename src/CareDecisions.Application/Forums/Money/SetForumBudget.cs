using CareDecisions.Application.Children;
using CareDecisions.Application.Data;
using CareDecisions.Application.Pipeline;
using CareDecisions.Application.Records;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Money;
using FluentValidation;

namespace CareDecisions.Application.Forums.Money;

/// <summary>Sets what a forum may commit in a financial year. What was set before stays on record.</summary>
[OpenTo(Audience.SignedIn, "Whoever runs the forum or records its decisions; anybody else who sits is refused and told who may.")]
public static class SetForumBudget
{
    public sealed record Command(string ForumId, int Year, decimal? Amount, string? Reason) : ICommand<Done>, IGivesReason;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(command => command.Year).InclusiveBetween(2001, 2099);
            RuleFor(command => command.Amount).NotNull().WithMessage("Enter the budget in pounds")
                .InclusiveBetween(0, ForumDecision.HighestCost).WithMessage("Enter the budget in pounds, 0 or more and less than a thousand million")
                .Must(amount => amount is null || decimal.Round(amount.Value, 2) == amount).WithMessage("Enter the budget in pounds and pence");
            RuleFor(command => command.Reason).GoodReason("Enter where the figure comes from");
        }
    }

    internal sealed class Handler(CareDecisionsDb db, ForumAccess forums, RecordSteps steps) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (forums.Policy.Find(command.ForumId) is not { TakesRequests: true } forum || !forums.Sits(forum))
            {
                return Result<Done>.NotFound;
            }

            if (!forums.Records(forum))
            {
                return new ForumIsRunByOthers(forums.WhoRun(forum));
            }

            db.ForumBudgets.Add(new ForumBudget(forum.Id, new FinancialYear(command.Year), command.Amount!.Value, command.Reason!.Trim(), steps.Now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Ok;
        }
    }
}
