using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>The state of a clock in the words of the product. Most urgent last, so that sorting down puts it first.</summary>
public enum ClockWord
{
    NotNeeded,
    Done,
    DoneLate,
    NoDateYet,
    OnTrack,
    DueSoon,
    Late,
    Overdue
}

/// <summary>A clock's state as a word in a tag: <c>&lt;cd-clock state="DueSoon" /&gt;</c>. The word carries it; colour only helps.</summary>
[HtmlTargetElement("cd-clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClockTagHelper : TagHelper
{
    public ClockWord State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        TagTagHelper.Write(output, ClassOf(State), Words(State));

    public static string Words(ClockWord state) => state switch
    {
        ClockWord.OnTrack => "On track",
        ClockWord.DueSoon => "Due soon",
        ClockWord.Late => "Late",
        ClockWord.Overdue => "Overdue",
        ClockWord.Done => "Done",
        ClockWord.DoneLate => "Done late",
        ClockWord.NoDateYet => "No date yet",
        ClockWord.NotNeeded => "Not needed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A clock's state has no word")
    };

    internal static string ClassOf(ClockWord state) => state switch
    {
        ClockWord.DueSoon => "govuk-tag--yellow",
        ClockWord.Late => "govuk-tag--orange",
        ClockWord.Overdue => "app-tag--overdue",
        ClockWord.Done => "govuk-tag--green",
        ClockWord.DoneLate => "govuk-tag--purple",
        ClockWord.NoDateYet or ClockWord.NotNeeded => "govuk-tag--grey",
        _ => ""
    };
}
