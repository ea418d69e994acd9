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

    /// <returns><see langword="null"/>: not known.</returns>
    public static string? Of(Sex sex) => sex == Sex.Unknown ? null : sex.ToString();

    /// <returns><see langword="null"/>: nobody has asked yet.</returns>
    public static string? Needed(bool? needed) => needed switch { true => "Needed", false => "Not needed", null => null };
}
