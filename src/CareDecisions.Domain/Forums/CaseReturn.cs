namespace CareDecisions.Domain.Forums;

/// <summary>Whether a case that was to come back has.</summary>
public enum CaseReturn
{
    /// <summary>Its day is ahead, or today.</summary>
    Due,

    /// <summary>Its day is over and no new request has come in.</summary>
    Late,

    /// <summary>A new request is written, and not handed in yet or sent back; its day is ahead, or today.</summary>
    Begun,

    /// <summary>A new request has come in since.</summary>
    Met,

    /// <summary>It was agreed that it need not come back.</summary>
    Waived,
}

public static class CaseReturns
{
    /// <param name="returnOn">The day by which it comes back; that day counts.</param>
    /// <param name="today">In London.</param>
    /// <param name="later">States of the child's requests to the forum that were begun after the decision.</param>
    /// <param name="isWaived">A waiver stands.</param>
    public static CaseReturn Of(DateOnly returnOn, DateOnly today, IReadOnlyCollection<RequestState> later, bool isWaived) =>
        later.Any(state => state is not (RequestState.Draft or RequestState.Returned or RequestState.Withdrawn)) ? CaseReturn.Met
        : isWaived ? CaseReturn.Waived
        : returnOn < today ? CaseReturn.Late
        : later.Any(state => state is RequestState.Draft or RequestState.Returned) ? CaseReturn.Begun
        : CaseReturn.Due;
}
