using System.Globalization;
using CareDecisions.Domain.Children;
using CareDecisions.Domain.Forums;
using CareDecisions.Domain.Forums.Trackers;
using CareDecisions.Domain.Records;
using CareDecisions.Domain.Shared;

namespace CareDecisions.Application.Forums.Trackers;

/// <summary>What the record says of a child, for the columns of a tracker.</summary>
public sealed record FedChild
{
    public required ChildId Id { get; init; }

    public required string Name { get; init; }

    public string? FamilyName { get; init; }

    public DateOnly? Born { get; init; }

    public string? Team { get; init; }

    /// <summary>Brothers and sisters whom the reader may see.</summary>
    public IReadOnlyList<(ChildId Id, string Name)> Siblings { get; init; } = [];

    public (string Words, DateOnly From)? LegalStatus { get; init; }

    public (string Words, DateOnly From)? Placement { get; init; }

    /// <summary>First day of the time in care that goes on; <see langword="null"/>: not looked after, or not asked for.</summary>
    public DateOnly? LookedAfterSince { get; init; }

    /// <summary>The latest day of each kind of event.</summary>
    public IReadOnlyDictionary<string, DateOnly> Events { get; init; } = new Dictionary<string, DateOnly>();

    public (string Words, DateOnly On)? LastDecision { get; init; }

    public DateOnly? NextDate { get; init; }

    public (decimal Weekly, string? FundedBy)? Cost { get; init; }

    public DateOnly? RequestOn { get; init; }
}

/// <summary>What the record says, written as a form would keep it.</summary>
internal static class FeedWords
{
    public static string Of(TrackerFeed feed, TrackerColumn column, FedChild child, TrackerRow row, Forum forum, DateOnly today) => feed switch
    {
        TrackerFeed.Child => child.Name,
        TrackerFeed.Family => child.FamilyName is { } name ? $"{name} family" : child.Name,
        TrackerFeed.Siblings => string.Join(", ", child.Siblings.Select(one => one.Name).Prepend(child.Name)),
        TrackerFeed.Age => AgeOf(child, today)?.ToString(CultureInfo.InvariantCulture) ?? "",
        TrackerFeed.AgeBand => AgeOf(child, today) is { } age ? Band(age) : "",
        TrackerFeed.Born => Day(child.Born),
        TrackerFeed.Team => child.Team ?? "",
        TrackerFeed.LegalStatus => child.LegalStatus?.Words ?? "",
        TrackerFeed.LegalStatusFrom => Day(child.LegalStatus?.From),
        TrackerFeed.LegalStatusMonths => child.LegalStatus is { } status ? Months(status.From, today).ToString(CultureInfo.InvariantCulture) : "",
        TrackerFeed.PlacementKind => child.Placement?.Words ?? "",
        TrackerFeed.PlacementFrom => Day(child.Placement?.From),
        TrackerFeed.LastEvent => child.Events.TryGetValue(column.Event!, out var on) ? Day(on) : "",
        TrackerFeed.LastDecision => child.LastDecision?.Words ?? "",
        TrackerFeed.DecidedOn => Day(child.LastDecision?.On),
        TrackerFeed.NextDate => Day(child.NextDate),
        TrackerFeed.WeeklyCost => child.Cost?.Weekly.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
        TrackerFeed.Funding => child.Cost?.FundedBy ?? "",
        TrackerFeed.RequestOn => Day(child.RequestOn is { } came && came >= row.OpenedOn ? came : null),
        TrackerFeed.OpenedOn => Day(row.OpenedOn),
        TrackerFeed.Forum => forum.ShortName,
        TrackerFeed.LastUpdate => Day(row.UpdatedOn),
        TrackerFeed.ClosedOn => Day(row.ClosedOn),
        TrackerFeed.ClosedWhy => row.ClosedWhy ?? "",
        _ => "",
    };

    public static string Day(DateOnly? day) => day is { } on ? AnswerReading.Of(on) : "";

    private static int? AgeOf(FedChild child, DateOnly today) => child.Born is { } born && born <= today ? Age.Completed(born, today) : null;

    /// <summary>The bands of the looked-after return.</summary>
    private static string Band(int age) => age switch
    {
        < 1 => "Under 1",
        < 5 => "1 to 4",
        < 10 => "5 to 9",
        < 16 => "10 to 15",
        < 18 => "16 and 17",
        _ => "18 and over",
    };

    /// <summary>Completed months: from the 31st, a month is complete on the last day of a shorter one.</summary>
    private static int Months(DateOnly from, DateOnly today)
    {
        var months = ((today.Year - from.Year) * 12) + today.Month - from.Month;
        return Math.Max(0, from.AddMonths(months) > today ? months - 1 : months);
    }
}
