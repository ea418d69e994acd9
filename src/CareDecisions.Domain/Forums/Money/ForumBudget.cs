using CareDecisions.Domain.Authorities;
using CareDecisions.Domain.Records;

namespace CareDecisions.Domain.Forums.Money;

/// <summary>What a forum may commit in a financial year, as somebody set it. It is never changed: the one set last counts.</summary>
public sealed class ForumBudget : IOwnedByAuthority
{
    public const int ReasonLength = 1000;

    private ForumBudget()
    {
        ForumId = Reason = By = string.Empty;
    }

    public ForumBudget(string forumId, FinancialYear year, decimal amount, string reason, CaseRecord.Step step)
    {
        Id = Guid.CreateVersion7();
        ForumId = forumId;
        Year = year.Begins;
        Amount = amount;
        Reason = reason;
        ById = step.ById;
        By = step.By;
        At = step.At;
    }

    public Guid Id { get; private set; }

    public AuthorityId AuthorityId { get; private set; }

    public string ForumId { get; private set; }

    /// <summary>The calendar year in which the financial year begins.</summary>
    public int Year { get; private set; }

    /// <summary>In pounds.</summary>
    public decimal Amount { get; private set; }

    public string Reason { get; private set; }

    public Guid? ById { get; private set; }

    public string By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
