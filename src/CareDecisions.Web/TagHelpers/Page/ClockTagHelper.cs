using CareDecisions.Application.Deadlines;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>A clock's state as a word in a tag: <c>&lt;cd-clock state="DueSoon" /&gt;</c>. The word carries it; colour only helps.</summary>
[HtmlTargetElement("cd-clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClockTagHelper : TagHelper
{
    public ClockStanding State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        TagTagHelper.Write(output, ClassOf(State), Words(State));

    public static string Words(ClockStanding state) => state switch
    {
        ClockStanding.OnTrack => "On track",
        ClockStanding.DueSoon => "Due soon",
        ClockStanding.Late => "Late",
        ClockStanding.Overdue => "Overdue",
        ClockStanding.Done => "Done",
        ClockStanding.DoneLate => "Done late",
        ClockStanding.NoDateYet => "No date yet",
        ClockStanding.NeverDone => "Never done",
        ClockStanding.NotNeeded => "Not needed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A clock's state has no word")
    };

    internal static string ClassOf(ClockStanding state) => state switch
    {
        ClockStanding.DueSoon => "govuk-tag--yellow",
        ClockStanding.Late => "govuk-tag--orange",
        ClockStanding.Overdue => "app-tag--overdue",
        ClockStanding.Done => "govuk-tag--green",
        ClockStanding.DoneLate or ClockStanding.NeverDone => "govuk-tag--purple",
        ClockStanding.NoDateYet or ClockStanding.NotNeeded => "govuk-tag--grey",
        _ => ""
    };
}
