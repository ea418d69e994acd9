using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>A word that stands out: <c>&lt;cd-tag colour="grey"&gt;Restricted&lt;/cd-tag&gt;</c>.</summary>
[HtmlTargetElement("cd-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>green, teal, purple, magenta, red, orange, yellow or grey; blue without it.</summary>
    public string? Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        Write(output, Colour is null or "blue" ? null : $"govuk-tag--{Colour}", null);
        output.Content.SetHtmlContent(text);
    }

    internal static void Write(TagHelperOutput output, string? modifier, string? text)
    {
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("govuk-tag", modifier));
        output.Content.SetContent(text);
    }
}
