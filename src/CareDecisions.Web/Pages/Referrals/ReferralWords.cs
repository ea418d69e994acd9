using CareDecisions.Application.Referrals;
using CareDecisions.Domain.Referrals;
using CareDecisions.Domain.Shared;
using CareDecisions.Web.Dates;
using CareDecisions.Web.Pages.Records;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Referrals;

/// <summary>A referral's states and choices as people read them.</summary>
internal static class ReferralWords
{
    public static IReadOnlyList<Choice> Methods { get; } = [.. Enum.GetValues<ContactMethod>().Select(how => new Choice(how.ToString(), Of(how)))];

    public static string Of(ContactMethod how) => how switch
    {
        ContactMethod.Telephone => "By telephone",
        ContactMethod.Email => "By e-mail",
        ContactMethod.OnlineForm => "By online form",
        ContactMethod.Letter => "By letter",
        _ => "In person",
    };

    public static string Of(Consent consent) => consent switch
    {
        Consent.Given => "Given",
        Consent.Refused => "Refused",
        _ => "Not asked",
    };

    public static string Of(ReferralState state) => state switch
    {
        ReferralState.Recorded => "To be decided",
        ReferralState.Decided => "Decided",
        ReferralState.PassedOn => "With a team",
        _ => "Closed",
    };

    /// <summary>What stands next, in a few words.</summary>
    public static string Next(ListReferrals.Row row) => row.State switch
    {
        ReferralState.Recorded when row.OpenTasks > 0 => $"Finish {row.OpenTasks} screening {(row.OpenTasks == 1 ? "task" : "tasks")}",
        ReferralState.Recorded => "Decide",
        ReferralState.Decided when !row.IsReferrerTold => "Tell the referrer",
        ReferralState.Decided => "Send to the team",
        ReferralState.PassedOn when !row.IsReferrerTold => "Tell the referrer",
        _ => "Nothing",
    };

    public static string At(DateTimeOffset instant) => RecordWords.At(instant);

    /// <summary>"born 3 May 2018", "expected 4 July 2026", or that it is not known.</summary>
    public static string Born(DateOnly? born, DateOnly? expected = null) => (born, expected) switch
    {
        ({ } day, _) => $"born {day.Spelled()}",
        (_, { } day) => $"not yet born, expected {day.Spelled()}",
        _ => "date of birth not known",
    };

    /// <summary>"today, 14:30" for the moment by which a clock must be met.</summary>
    public static string Due(DateTimeOffset due, DateTimeOffset now) =>
        $"{due.LondonDate().Abbreviated()}, {due.InLondon().ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} ({Lists.DueWords.Distance(due.LondonDate(), now.LondonDate())})";
}
