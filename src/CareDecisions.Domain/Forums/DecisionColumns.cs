using CareDecisions.Domain.Conditions;

namespace CareDecisions.Domain.Forums;

/// <summary>
/// Which typed part of a decision answers a field of a forum's terms. Forums name the same thing differently; figures
/// and dates that lists and reports read are typed once.
/// </summary>
public static class DecisionColumns
{
    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        ["decision"] = nameof(DecisionDetails.Outcome),
        ["agreement_length"] = nameof(DecisionDetails.Until),
        ["placement_length"] = nameof(DecisionDetails.Until),
        ["return_date"] = nameof(DecisionDetails.ReturnOn),
        ["next_tracking_date"] = nameof(DecisionDetails.ReturnOn),
        ["decision_due"] = nameof(DecisionDetails.ReturnOn),
        ["placement_type"] = nameof(DecisionDetails.PlacementType),
        ["placement_types_agreed"] = nameof(DecisionDetails.PlacementType),
        ["cost"] = nameof(DecisionDetails.WeeklyCost),
        ["costs"] = nameof(DecisionDetails.WeeklyCost),
        ["costs_agreed"] = nameof(DecisionDetails.WeeklyCost),
        ["funding"] = nameof(DecisionDetails.WeeklyCost),
        ["funding_split"] = nameof(DecisionDetails.FundedBy),
        ["reasons"] = nameof(DecisionDetails.Reasons),
        ["recommendations"] = nameof(DecisionDetails.Reasons),
        ["disagreement"] = nameof(DecisionDetails.Disagreement),
    };

    /// <summary>The part that answers it; <see langword="null"/>: it is written in the minutes.</summary>
    public static string? Of(ForumField field) => Of(field.Name);

    /// <inheritdoc cref="Of(ForumField)"/>
    public static string? Of(string field) => ByField.GetValueOrDefault(field);

    /// <summary>The roles that alone fill a part, by the terms; empty: whoever records.</summary>
    public static IReadOnlyList<string> OwnersOf(Forum forum, string column) =>
        [.. forum.DecisionFields.Where(field => Of(field) == column).SelectMany(field => field.Owners).Distinct()];

    /// <summary>Parts that the forum's terms require of this decision and that are empty, with the forum's own label.</summary>
    public static IEnumerable<(string Column, string Label)> Missing(Forum forum, string decisionKey, ForumOutcome outcome, DecisionDetails details) =>
        from field in forum.DecisionFields
        let column = Of(field)
        where column is not null && (field.IsRequired || field.RequiredWhen.IsMet(name => ValueOf(name, decisionKey, outcome))) && IsEmpty(column, details)
        group field by column into fields
        select (fields.Key, fields.First().Rule.Text);

    private static FactValue? ValueOf(string name, string decisionKey, ForumOutcome outcome) => name switch
    {
        ForumFacts.Decision => FactValue.Of(decisionKey),
        ForumFacts.Outcome => FactValue.Of(outcome.Id),
        ForumFacts.OutcomeGroup => outcome.Group is { } group ? FactValue.Of(group.ToString().ToLowerInvariant()) : null,
        _ => null,
    };

    private static bool IsEmpty(string column, DecisionDetails details) => column switch
    {
        nameof(DecisionDetails.Until) => details.Until is null,
        nameof(DecisionDetails.ReturnOn) => details.ReturnOn is null,
        nameof(DecisionDetails.PlacementType) => details.PlacementType is null,
        nameof(DecisionDetails.WeeklyCost) => details.WeeklyCost is null && details.OneOffCost is null,
        nameof(DecisionDetails.FundedBy) => details.FundedBy is null,
        nameof(DecisionDetails.Reasons) => details.Reasons is null,
        nameof(DecisionDetails.Disagreement) => details.Disagreement is null,
        _ => false,
    };
}
