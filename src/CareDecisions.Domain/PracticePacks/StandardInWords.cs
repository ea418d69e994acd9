using System.Text.RegularExpressions;
using CareDecisions.Domain.Standards;

namespace CareDecisions.Domain.PracticePacks;

/// <summary>
/// A standard in plain English, line by line: what is asked, when, of whom, what meets it, and on what authority. What
/// rests on knowledge and was not held against the published text says "to be confirmed".
/// </summary>
public static partial class StandardInWords
{
    /// <summary>Shown beside every figure that stands as law and was not checked against its text.</summary>
    public const string ToBeConfirmed = "to be confirmed";

    /// <summary>Labels and texts in reading order; members that are absent are left out.</summary>
    /// <param name="rulesOfBase">The statutory base's standards that name this one, whose limit binds it.</param>
    public static IReadOnlyList<Line> Of(Standard standard, IReadOnlyList<Standard> rulesOfBase) =>
    [
        new("Kind", $"{KindOf(standard.Kind)}, {StrengthOf(standard.Strength)}"),
        new("Starts with", standard.Trigger + (standard.TriggerSettledBy is { } settled ? $" (of several, the last at or before {settled})" : "")),
        .. When(standard),
        .. Limits(standard, rulesOfBase),
        new("Met by", string.Join(" or ", standard.SatisfiedBy) + PriorOf(standard)),
        .. Optional("Stops with", string.Join(" or ", standard.StopsWhen)),
        new("Applies", standard.AppliesWhen is Conditions.Condition.AlwaysCase ? "always" : $"when {Words.Of(standard.AppliesWhen)}"),
        .. Optional("One for", ScopeOf(standard.Scope)),
        new("Responsible", string.Join(", ", standard.Responsible)),
        .. Optional("Escalates to", string.Join(", ", standard.EscalatesTo)),
        .. Optional("Evidence", string.Join("; ", standard.Evidence)),
        .. Optional("How it is read", NoteOf(standard.UnitNote)),
        .. Optional("Note", NoteOf(standard.Note)),
        .. Optional("Looser because", standard.LooserBecause),
        .. Optional("Related", string.Join(", ", standard.Related)),
        .. Optional("Another step than", string.Join(", ", standard.ApartFrom)),
        .. Optional("In law", InLaw(standard.Basis, standard.Certainty)),
        new("Source", standard.Source),
        new("In force from", standard.From.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))),
    ];

    /// <summary>The statement, marked where it stands as law and was not checked.</summary>
    public static string StatementOf(Standard standard) =>
        standard.Certainty == Certainty.FromKnowledge ? $"{standard.Statement} ({ToBeConfirmed})" : standard.Statement;

    /// <summary>"threshold review".</summary>
    public static string KindOf(StandardKind kind) => kind switch
    {
        StandardKind.MinimumFrequency => "minimum frequency",
        StandardKind.RequiredContent => "required content",
        StandardKind.ThresholdReview => "threshold review",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>One line of the explanation.</summary>
    public sealed record Line(string Label, string Text);

    private static IEnumerable<Line> When(Standard standard)
    {
        var isReview = standard.Kind == StandardKind.ThresholdReview;
        if (standard.Due is { } due)
        {
            yield return new Line(isReview ? "Raised" : "Due", Words.Of(due) + (standard.RaisedDayAfter ? ", on the day after" : "") + CountingOf(due));
        }

        if (standard.DefaultDue is { } setting)
        {
            var use = standard.Due is null ? "our setting, not the source's rule" : "late only after this; our setting, not the source's rule";
            yield return new Line("Default", $"{Words.Of(setting)} ({use}){CountingOf(setting)}");
        }

        if (isReview)
        {
            yield return new Line("Finished within", Words.Of(standard.CompleteWithin ?? new Interval(10, DueUnit.WorkingDays)) + " of being raised");
        }

        foreach (var line in Gaps(standard))
        {
            yield return line;
        }
    }

    private static IEnumerable<Line> Gaps(Standard standard)
    {
        if (standard.Every is { } every)
        {
            yield return new Line("Again and again", Words.Of(every));
        }

        if (standard.Minimum is { } minimum)
        {
            yield return new Line("How often", Words.Of(minimum));
        }

        foreach (var phase in standard.Phases)
        {
            yield return new Line("Phase", Words.Of(phase));
        }

        if (standard.Roll is { } roll)
        {
            yield return new Line("Weekends and holidays", roll == Roll.NextWorkingDay
                ? "an end on a non-working day moves to the same time on the next working day"
                : "the hours run on; the end does not move");
        }
    }

    private static IEnumerable<Line> Limits(Standard standard, IReadOnlyList<Standard> rulesOfBase)
    {
        if (standard.StatutoryLimit is { } limit)
        {
            var when = limit.AppliesWhen is { } condition ? $", only when {Words.Of(condition)}" : "";
            yield return new Line("Statutory limit", $"{Words.Of(limit.Due)}{when} ({InLaw(limit.Basis, limit.Certainty)}); the earlier date counts");
        }

        foreach (var rule in rulesOfBase)
        {
            yield return new Line("Bound by", $"{rule.Id}: {rule.Statement} ({InLaw(rule.Basis, rule.Certainty)})");
        }
    }

    private static string InLaw(string? basis, Certainty? certainty) => basis is null ? ""
        : certainty == Certainty.Checked ? $"{basis}; checked against the published text" : $"{basis}; {ToBeConfirmed}";

    /// <summary>A note that speaks of the law was written from knowledge, and says so.</summary>
    private static string? NoteOf(string? note) => note is not null && SpeaksOfLaw().IsMatch(note)
        ? $"{note} [What this says of the law: {ToBeConfirmed}.]"
        : note;

    [GeneratedRegex(@"\bAct\b|\bregs?\b|[Rr]egulations?\b|Working Together|Handbook|guidance|minimum standard|\bstatut", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfLaw();

    /// <summary>How the date is counted, for units that can be misread.</summary>
    private static string CountingOf(Due due) => (due.Amount, due.Unit) switch
    {
        (0, _) => "",
        (_, DueUnit.Hours) => "; hours by the clock",
        (_, DueUnit.WorkingDays) => "; the day itself is day 0, weekends and bank holidays are passed over",
        (_, DueUnit.Months or DueUnit.Years) => "; the same day of the month, or its last day",
        _ => "; every day counts, the day itself is day 0",
    };

    private static string PriorOf(Standard standard) => standard switch
    {
        { PriorCounts: false } => "",
        { PriorWithin: { } within } => $" (one from up to {Words.Of(within)} before counts)",
        _ => " (one already on file counts)",
    };

    private static string StrengthOf(Strength strength) => strength switch
    {
        Strength.Should => "expected (should)",
        Strength.BestPractice => "best practice",
        Strength.Optional => "optional",
        _ => "required",
    };

    private static string ScopeOf(Scope? scope) => scope switch
    {
        Scope.EachChildInAssessment => "each child in the assessment",
        Scope.EachChildInHousehold => "each child in the household",
        _ => "",
    };

    private static IEnumerable<Line> Optional(string label, string? text) => string.IsNullOrEmpty(text) ? [] : [new Line(label, text)];
}
