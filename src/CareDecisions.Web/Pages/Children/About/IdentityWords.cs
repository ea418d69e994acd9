using CareDecisions.Domain.Children;
using CareDecisions.Web.TagHelpers.Forms;

namespace CareDecisions.Web.Pages.Children.About;

/// <summary>What is known of a child in words.</summary>
public static class IdentityWords
{
    public static IReadOnlyList<Choice> EhcChoices { get; } = [.. Enum.GetValues<EhcStatus>().Select(status => new Choice(status.ToString(), Of(status)))];

    public static string Of(EhcStatus status) => status switch
    {
        EhcStatus.None => "No plan",
        EhcStatus.BeingAssessed => "Being assessed",
        EhcStatus.HasPlan => "Has a plan",
        _ => "Not known",
    };
}
