using CareDecisions.Application.Forums;
using CareDecisions.Application.Pipeline;
using CareDecisions.Domain.Forums;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareDecisions.Web.Pages.Forums;

public sealed class ShowModel(ISender sender) : PageModel
{
    public ShowForum.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string forum, CancellationToken cancellationToken) =>
        await this.Open(sender.Send(new ShowForum.Query(forum), cancellationToken), view => View = view) ?? Page();

    /// <summary>The rule; for a decision its question too, for a seat who sits.</summary>
    public string Words(ForumRule rule) => rule.Section switch
    {
        ForumSection.DecisionType when View.Forum.DecisionTypes.FirstOrDefault(one => one.Rule.Id == rule.Id) is { } type => $"{type.Name}: {type.Asked}",
        ForumSection.Membership when View.Forum.Seats.ToList().FindIndex(seat => seat.Rule.Id == rule.Id) is var index and >= 0 => View.Seats[index],
        ForumSection.Cadence when View.Forum.Sessions.FirstOrDefault(one => one.Rule.Id == rule.Id) is { } session => $"{ForumText.Of(session)}. {rule.Text}".Trim(),
        ForumSection.Notification => $"{rule.Text.Replace('_', ' ')}: tell {string.Join(", ", Values(rule, "to"))}",
        ForumSection.Outcome => string.Join(", ", Values(rule, "options")).Replace('-', ' '),
        _ => rule.Text,
    };

    private static IEnumerable<string> Values(ForumRule rule, string member) =>
        rule.Details.Where(detail => detail.Member == member).SelectMany(detail => detail.Values);
}
