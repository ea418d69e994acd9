namespace CareDecisions.Domain.Forums.Money;

/// <summary>A cost that a forum agreed.</summary>
/// <param name="Key">What it is for: a later agreement with the same key takes its place from the day it was decided.</param>
/// <param name="Commitment">What it costs and how long.</param>
/// <param name="Ends">True where it agrees nothing and ends what is paid by the week for the same thing.</param>
public sealed record AgreedCost<TKey>(TKey Key, Commitment Commitment, bool Ends = false)
    where TKey : notnull;

public static class AgreedCosts
{
    /// <summary>
    /// The same costs, each weekly one ending the day before a later weekly one for the same thing begins, or a later decision ends it. Of two
    /// weekly costs that begin on one day the one that comes later in the list takes the place of the other altogether. What is paid once is
    /// ended by nothing and ends nothing.
    /// </summary>
    public static IReadOnlyList<AgreedCost<TKey>> OneAfterAnother<TKey>(IReadOnlyList<AgreedCost<TKey>> inOrder)
        where TKey : notnull
    {
        var costs = new List<AgreedCost<TKey>>(inOrder.Count);
        for (var index = 0; index < inOrder.Count; index++)
        {
            var cost = inOrder[index];
            var next = cost.Commitment.Weekly == 0 ? null : inOrder.Skip(index + 1).FirstOrDefault(later =>
                later.Key.Equals(cost.Key) && (later.Ends || later.Commitment.Weekly > 0) && later.Commitment.From >= cost.Commitment.From);
            var ends = next?.Commitment.From.AddDays(-1);
            costs.Add(ends is null || cost.Commitment.Until <= ends ? cost : cost with { Commitment = cost.Commitment with { Until = ends } });
        }

        return costs;
    }
}
