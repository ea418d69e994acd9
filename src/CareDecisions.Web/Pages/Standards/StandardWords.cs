using CareDecisions.Domain.Standards;
using CareDecisions.Web.Pages.Children;
using CareDecisions.Web.Pages.Children.Clocks;

namespace CareDecisions.Web.Pages.Standards;

/// <summary>A standard's timing in plain English.</summary>
public static class StandardWords
{
    public static string Kind(StandardKind kind) => kind switch
    {
        StandardKind.Deadline => "Deadline",
        StandardKind.Recurring => "Again and again",
        StandardKind.MinimumFrequency => "So many in a period",
        StandardKind.Prerequisite => "Before something else",
        StandardKind.RequiredContent => "What a record must hold",
        StandardKind.ThresholdReview => "Review after a time",
        _ => "Somebody must be told",
    };

    public static string When(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return standard switch
        {
            { Due: { } due } => Of(due),
            { Every.Interval: { } every } => $"Every {WhyWords.Length(every).ToLowerInvariant()} at most",
            { Every.Field: { } field } => $"At the interval held in {field}",
            { Minimum: { Per: { } per } minimum } => $"{minimum.Count} in each {WhyWords.Length(per).ToLowerInvariant()}",
            { Minimum: { Between: { } between } minimum } => $"{minimum.Count} between each {ChildWords.Event(between).ToLowerInvariant()}",
            { Phases.Count: > 0 } => "An interval that changes",
            { DefaultDue: { } setting } => $"{Of(setting)} (recommended setting)",
            _ => "No figure",
        };
    }

    public static string Of(Due due)
    {
        ArgumentNullException.ThrowIfNull(due);
        var from = ChildWords.Event(due.From).ToLowerInvariant();
        return (due.Amount, due.Direction) switch
        {
            (0, DueDirection.Before) => $"Before: {from}",
            (0, _) => $"On: {from}",
            (_, DueDirection.Before) => $"{WhyWords.Length(new Interval(due.Amount, due.Unit))} before: {from}",
            _ => $"{WhyWords.Length(new Interval(due.Amount, due.Unit))} after: {from}",
        };
    }
}
