using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Records;

public sealed record RecordIsNotOpen : Refusal
{
    public override string Message => "This record has been submitted, so it cannot be changed. Ask whoever signs it off to return it.";
}

public sealed record RecordIsNotSubmitted : Refusal
{
    public override string Message => "This record is not waiting for sign-off. Open it to see where it is.";
}

public sealed record SubmittedWithItsRequest : Refusal
{
    public override string Message => "This is the form of a request to a forum, or of an agreement outside one. Submit or withdraw it from that page.";
}

public sealed record SectionsAreUnfinished(IReadOnlyList<string> Titles) : Refusal
{
    public override string Message => $"Finish these sections first: {string.Join(", ", Titles)}";
}

/// <summary>What stands beside one answer; its field's name follows the question's kind, which the page knows.</summary>
public abstract record AnswerRefusal(string Key) : Refusal;

public sealed record AnswerIsMissing(string Key, string Label) : AnswerRefusal(Key)
{
    public override string Message => $"Answer this to finish the section: {Label}";
}

public sealed record AnswerIsWrong(string Key, string Problem) : AnswerRefusal(Key)
{
    public override string Message => Problem;
}

/// <summary>Nobody signs off what they wrote (sod-07).</summary>
public sealed record WriterMayNotSignOff : Refusal
{
    public override string Message => "You wrote part of this record, so somebody else must sign it off. Ask another manager.";
}

public sealed record TwoVersionsWait(IReadOnlyList<string> Labels) : Refusal
{
    public override string Message => $"Two people wrote these at once. Choose one version of each first: {string.Join(", ", Labels)}";
}

public sealed record SignOffTakesAnotherRole(IReadOnlyList<string> Roles) : Refusal
{
    public override string Message => $"Your role may not sign this off. Ask {string.Join(" or ", Roles)}.";
}
