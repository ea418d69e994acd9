namespace CareDecisions.Domain.Standards.Engine;

/// <summary>
/// One step, one clock: a base clock whose duty a pack's standard answers (<c>related</c>) becomes that clock's limit.
/// A base clock that finds no such clock stands on its own, so that no duty drops out of sight.
/// </summary>
internal static class Folding
{
    /// <summary>Folds base clocks into the pack's; gives back those that stand on their own.</summary>
    public static List<ClockDraft> Fold(List<ClockDraft> own, List<ClockDraft> statutory)
    {
        var alone = new List<ClockDraft>();
        if (statutory.Count == 0)
        {
            return alone;
        }

        var byRule = own.ToLookup(draft => draft.Rule);
        foreach (var duty in statutory)
        {
            var answers = AnswersTo(duty, byRule);
            foreach (var answer in answers)
            {
                Bind(answer, duty);
            }

            if (answers.Count == 0)
            {
                alone.Add(duty);
            }
        }

        return alone;
    }

    private static List<ClockDraft> AnswersTo(ClockDraft duty, ILookup<Rule, ClockDraft> byRule)
    {
        var answers = new List<ClockDraft>();
        foreach (var rule in duty.Rule.AnsweredBy)
        {
            if (AnswerAmong(byRule[rule], duty) is { } answer)
            {
                answers.Add(answer);
            }
        }

        return answers;
    }

    /// <summary>
    /// The same step: counted from the same event; else met by the same event; else, both being open, the latest.
    /// </summary>
    private static ClockDraft? AnswerAmong(IEnumerable<ClockDraft> candidates, ClockDraft duty)
    {
        ClockDraft? met = null;
        ClockDraft? open = null;
        foreach (var candidate in candidates)
        {
            if ((candidate.View.Children & duty.View.Children) == 0)
            {
                continue;
            }

            if (candidate.Anchor == duty.Anchor)
            {
                return candidate;
            }

            met = candidate.Satisfied is { } by && by == duty.Satisfied ? candidate : met;
            var isOpen = candidate.Satisfied is null && duty.Satisfied is null;
            open = isOpen && (open is null || open.Anchor.Order < candidate.Anchor.Order) ? candidate : open;
        }

        return met ?? open;
    }

    /// <summary>A recommended default or time to finish is never law, so it binds nothing.</summary>
    private static void Bind(ClockDraft answer, ClockDraft duty)
    {
        var standard = duty.Standard.Source;
        var origin = new LimitOrigin(standard.Basis ?? standard.Source, standard, null)
        {
            IsToBeConfirmed = standard.Certainty == Certainty.FromKnowledge,
        };
        if (duty.Own is { } own && standard.Kind != StandardKind.ThresholdReview)
        {
            answer.Bind(own, origin with { Length = own.Length });
        }

        if (duty.Limit is { } limit)
        {
            answer.Bind(limit, (duty.LimitOrigin ?? origin) with { BaseStandard = standard });
        }
    }
}
