using CareDecisions.Application.Children;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;

namespace CareDecisions.Web.Pages.Children;

/// <summary>A child's particulars in the words of a banner.</summary>
public static class ChildWords
{
    public static string Age(ChildBanner child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child switch
        {
            { Age: { } age, DateOfBirth: { } born } => $"{age} (born {born.Abbreviated()})",
            { ExpectedDateOfBirth: { } due } => $"Not yet born, expected {due.Abbreviated()}",
            _ => "Not known",
        };
    }

    public static string LastSeen(CaseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.LastSeenAt is not { } at)
        {
            return "No visit on record";
        }

        var alone = summary.LastSeenAlone switch { true => ", alone", false => ", not alone", _ => string.Empty };
        return $"{at.LondonDate().Abbreviated()} by {summary.LastSeenBy}{alone}";
    }

    public static string Plan(CaseSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var plan = summary.PlanType switch
        {
            "cin" => "Child in need plan",
            "cp" => "Child protection plan",
            "cla" => "Care plan",
            "pathway" => "Pathway plan",
            _ => "No plan",
        };
        return summary.PlanLevel is { } level ? $"{plan}, level {level}" : plan;
    }

    public static string Of(SignificantStepKind kind) => kind switch
    {
        SignificantStepKind.Marked => "Marked as significant",
        SignificantStepKind.Reworded => "Told in other words",
        SignificantStepKind.TakenOut => "Taken out",
        _ => "Put back",
    };

    /// <summary>"Initial conference held" for InitialConferenceHeld.</summary>
    public static string Event(string type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var words = System.Text.RegularExpressions.Regex.Replace(type, "(?<=[a-z0-9])([A-Z])", " $1").ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
