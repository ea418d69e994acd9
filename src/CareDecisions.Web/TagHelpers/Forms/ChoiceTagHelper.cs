using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>
/// One choice inside cd-radios or cd-checkboxes. What stands inside it is shown when it is chosen; without script it is
/// always shown: <c>&lt;cd-choice value="phone" text="By phone"&gt;&lt;cd-input … /&gt;&lt;/cd-choice&gt;</c>.
/// </summary>
[HtmlTargetElement("cd-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>The word of a divider ("or") in place of a choice.</summary>
    public string? Divider { get; set; }

    /// <summary>Names the group of choices that follows, in place of a choice.</summary>
    public string? Heading { get; set; }

    /// <summary>"None of these": choosing it clears the other boxes, and the other way round.</summary>
    public bool Exclusive { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (context.Items.TryGetValue(typeof(DrawnChoice), out var found) && found is List<DrawnChoice> choices)
        {
            choices.Add(new DrawnChoice(new Choice(Value, Text, Hint), inside.IsEmptyOrWhiteSpace ? null : inside, Divider, Exclusive) { Heading = Heading });
        }

        output.SuppressOutput();
    }
}

internal sealed record DrawnChoice(Choice Choice, IHtmlContent? Reveals = null, string? Divider = null, bool IsExclusive = false)
{
    public string? Heading { get; init; }
}
