using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Referrals;

public sealed record ReferralIsDecided : Refusal
{
    public override string Message => "This referral has been decided already. Open it to see the decision; new information is a new referral.";
}

public sealed record ReferralIsNotDecided : Refusal
{
    public override string Message => "This referral has not been decided yet. A manager decides it first.";
}

public sealed record ReferrerKnows : Refusal
{
    public override string Message => "The referrer has been told already. Open the letter to see what was said.";
}

public sealed record ConsentIsOpen : Refusal
{
    public override string Message => "Say why this goes ahead without consent, or choose an outcome that needs none";

    public override string? Field => "WithoutConsentBecause";
}

public sealed record StrategyNeedsAssessment : Refusal
{
    public override string Message => "A strategy discussion goes with an assessment. Choose the assessment, or take the strategy discussion out";

    public override string? Field => "IsStrategyRequired";
}

public sealed record ReferralGoesNowhere : Refusal
{
    public override string Message => "This referral does not wait to be sent to a team: it has gone already, or its outcome needs no assessment.";
}

public sealed record HandoverIsMissing : Refusal
{
    public override string Message => "This case is complex. Talk it over with the team first, and write down what was said";

    public override string? Field => "Handover";
}

public sealed record TaskIsDone : Refusal
{
    public override string Message => "This task is done already.";
}
