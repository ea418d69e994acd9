using System.Globalization;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Domain.Assessments;

public sealed record AssessmentIsSignedOff : Refusal
{
    public override string Message => "This assessment is signed off. New information is a new assessment, or an update of it.";
}

public sealed record AssessmentIsNotSignedOff : Refusal
{
    public override string Message => "This assessment is not signed off yet. Its manager signs the record off first.";
}

public sealed record SharedBeforeSignOff : Refusal
{
    public override string Message => "It was signed off later than that. Enter when the signed-off assessment was shared";

    public override string? Field => "HappenedAtTime";
}

public sealed record AssessmentIsNotLate(DateOnly DueOn) : Refusal
{
    public override string Message => $"This assessment is not late: it is due by {Words.Day(DueOn)}. To give it longer, extend it.";
}

public sealed record ExtensionIsTooLate(DateOnly DueOn) : Refusal
{
    public override string Message => $"It was due by {Words.Day(DueOn)}. Say why it is extended only now";

    public override string? Field => "LateBecause";
}

public sealed record TimeframeIsNotLonger(int WorkingDays) : Refusal
{
    public override string Message => $"Select longer than the {WorkingDays} working days that it has";

    public override string? Field => "WorkingDays";
}

public sealed record NewDateIsOutside(DateOnly Earliest, DateOnly Latest) : Refusal
{
    public override string Message => Earliest > Latest
        ? $"This timeframe ended on {Words.Day(Latest)}. Select a longer one"
        : $"The new date must be from {Words.Day(Earliest)} to {Words.Day(Latest)}";

    public override string? Field => Earliest > Latest ? "WorkingDays" : "NewDate";
}

public sealed record NextStepIsTaken : Refusal
{
    public override string Message => "The next step has been taken already.";
}

public sealed record FamilyHasAnswered : Refusal
{
    public override string Message => "What the family said is recorded already. Share the corrected assessment to record another answer.";
}

file static class Words
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
