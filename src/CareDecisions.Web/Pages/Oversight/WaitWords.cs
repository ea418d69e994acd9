using System.Globalization;
using CareDecisions.Application.Accounts;
using CareDecisions.Application.Oversight;
using CareDecisions.Application.Pipeline;

namespace CareDecisions.Web.Pages.Oversight;

/// <summary>What waits for a person, in words, each with the page that lists it.</summary>
public static class WaitWords
{
    /// <summary>The late ones among one's own clocks.</summary>
    private static readonly string[] LateStates = ["Late", "Overdue"];

    /// <summary>What waits, for the home that shows it; nothing where it may not be asked.</summary>
    public static async Task<IReadOnlyList<CountWaits.Wait>> Waits(this ISender sender, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var counted = await sender.Send(new CountWaits.Query(), cancellationToken);
        return counted.IsOk ? counted.Value.Waits : [];
    }

    /// <summary>The figure as the frame says it: alerts are counted so far and no further.</summary>
    public static string Figure(CountWaits.Wait wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        return wait is { What: WaitKind.Alerts, Count: >= SessionStanding.MostAlertsCounted }
            ? $"{SessionStanding.MostAlertsCounted - 1}+"
            : wait.Count.ToString("N0", CultureInfo.CurrentCulture);
    }

    /// <summary>"3 records to sign off, change or finish": the words after the figure.</summary>
    public static string Of(CountWaits.Wait wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        var one = wait.Count == 1;
        return wait.What switch
        {
            WaitKind.Referrals => one ? "referral at the front door" : "referrals at the front door",
            WaitKind.Unallocated => one ? "child to allocate" : "children to allocate",
            WaitKind.LateClocks => one ? "thing late that is yours to do" : "things late that are yours to do",
            WaitKind.Records => one ? "record to sign off, change or finish" : "records to sign off, change or finish",
            WaitKind.Meetings => one ? "meeting today" : "meetings today",
            WaitKind.Requests => one ? "request waiting for an agenda" : "requests waiting for an agenda",
            WaitKind.Actions => one ? "action a forum asked for" : "actions forums asked for",
            WaitKind.Restrictions => one ? "restriction to review" : "restrictions to review",
            WaitKind.FailedJobs => one ? "job failed since yesterday" : "jobs failed since yesterday",
            _ => one ? "alert not read" : "alerts not read",
        };
    }

    /// <summary>The page that lists them, and what it is to be filtered by.</summary>
    public static (string Page, object? Filter) Where(WaitKind what) => what switch
    {
        WaitKind.Referrals => ("/Referrals/Index", null),
        WaitKind.Unallocated => ("/Oversight/Inbox", null),
        WaitKind.LateClocks => ("/Oversight/MyWork", new { state = LateStates }),
        WaitKind.Records => ("/Oversight/Waiting", null),
        WaitKind.Meetings or WaitKind.Requests => ("/Forums/Index", null),
        WaitKind.Actions => ("/Forums/Actions/Index", null),
        WaitKind.Restrictions => ("/Oversight/Restrictions", new { due = RestrictionsModel.Yes }),
        WaitKind.FailedJobs => ("/Administration/Jobs/Index", null),
        _ => ("/Alerts/Index", null),
    };
}
