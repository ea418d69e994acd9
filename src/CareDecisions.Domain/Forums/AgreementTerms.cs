namespace CareDecisions.Domain.Forums;

/// <summary>What a forum's terms say of one kind of agreement outside its meeting.</summary>
/// <param name="Forum">The forum.</param>
/// <param name="Kind">The rule that names who agrees.</param>
public sealed record AgreementTerms(Forum Forum, ForumAgreement Kind)
{
    /// <summary>The rules that say what is written of it and what follows, its own first.</summary>
    public IEnumerable<ForumAgreement> Parts =>
        Forum.Agreements.Where(one => one.Rule.Id == Kind.Rule.Id
            || (one.Roles.Count == 0 && (one.Of.Count == 0 || one.Of.Contains(Kind.Rule.Id))));

    /// <summary>Key of the decision that the meeting is asked afterwards; <see langword="null"/>: the terms ask for none.</summary>
    public string? Decision => Parts.SelectMany(part => part.Decisions).FirstOrDefault();

    /// <summary>True where the meeting must still say yes or no to it.</summary>
    public bool NeedsRatifying => Decision is not null;

    /// <summary>What must be written, by field; the usual where the terms do not say.</summary>
    public IReadOnlyList<string> RecordFields(ForumWords words) =>
        Parts.SelectMany(part => part.RecordFields).Distinct().ToList() is { Count: > 0 } asked ? asked : words.UsualAgreementRecord;

    public IReadOnlyList<string> WrittenBy => [.. Parts.SelectMany(part => part.WrittenBy).Distinct()];

    /// <summary>What is to be done afterwards: every part with a time.</summary>
    public IEnumerable<ForumAgreement> FollowUps => Parts.Where(part => part.Rule.Deadline is not null);

    /// <summary>What follows and has no time; people keep to it.</summary>
    public IEnumerable<ForumAgreement> Guidance => Parts.Where(part => part.Rule.Id != Kind.Rule.Id && part.Rule.Deadline is null);

    /// <summary>What the note, or the letter, of a step must say.</summary>
    public IEnumerable<string> PointsOf(string ruleId) =>
        Forum.Agreements.Where(one => one.Of.Contains(ruleId)).SelectMany(one => one.RecordFields.Concat(one.Points));
}
