using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Forums.Money;

/// <summary>Who pays how much a week and once.</summary>
/// <param name="Source">Id of a source of money of the forums' words.</param>
/// <param name="Weekly">Pounds a week.</param>
/// <param name="OneOff">Pounds once.</param>
public sealed record FundingShare(string Source, decimal Weekly, decimal OneOff);

public static class FundingSplit
{
    /// <summary>Holds the shares against what was agreed: to the penny, each source once, nothing below nothing.</summary>
    /// <returns>Why not; <see langword="null"/>: they add up.</returns>
    public static Refusal? Check(IReadOnlyList<FundingShare> shares, decimal weekly, decimal oneOff)
    {
        if (shares.Any(share => share.Weekly < 0 || share.OneOff < 0 || decimal.Round(share.Weekly, 2) != share.Weekly || decimal.Round(share.OneOff, 2) != share.OneOff))
        {
            return new ShareIsNoSum();
        }

        if (shares.Select(share => share.Source).Distinct(StringComparer.Ordinal).Count() != shares.Count)
        {
            return new SourceIsThereTwice();
        }

        var (byWeek, once) = (shares.Sum(share => share.Weekly), shares.Sum(share => share.OneOff));
        return byWeek == weekly && once == oneOff ? null : new SharesDoNotAddUp(byWeek, weekly, once, oneOff);
    }
}

public sealed record ShareIsNoSum : Refusal
{
    public override string Message => "Each share must be a sum of pounds and pence, 0 or more";
}

public sealed record SourceIsThereTwice : Refusal
{
    public override string Message => "Enter each source once";
}

public sealed record SharesDoNotAddUp(decimal Weekly, decimal AgreedWeekly, decimal Once, decimal AgreedOnce) : Refusal
{
    public override string Message => Weekly != AgreedWeekly
        ? $"The shares come to £{Weekly:#,##0.00} a week; £{AgreedWeekly:#,##0.00} a week was agreed"
        : $"The shares come to £{Once:#,##0.00} once; £{AgreedOnce:#,##0.00} once was agreed";
}
