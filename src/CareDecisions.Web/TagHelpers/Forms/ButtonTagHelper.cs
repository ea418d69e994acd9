using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,

    /// <summary>Looks like a link, because it is the lesser choice, but sends the form.</summary>
    Link
}

/// <summary>A button that sends the form: <c>&lt;cd-button&gt;Save and continue&lt;/cd-button&gt;</c>. One primary button a page.</summary>
[HtmlTargetElement("cd-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string Type { get; set; } = "submit";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", Type);
        output.Attributes.SetAttribute("class", Html.Classes(ClassOf(Kind), output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Type == "submit")
        {
            output.Attributes.SetAttribute("data-prevent-double-click", "true");
        }
    }

    internal static string ClassOf(ButtonKind kind) => kind switch
    {
        ButtonKind.Secondary => "govuk-button govuk-button--secondary",
        ButtonKind.Warning => "govuk-button govuk-button--warning",
        ButtonKind.Link => "app-button-link",
        _ => "govuk-button"
    };
}

/// <summary>A link that looks like a button, because it starts something: <c>&lt;a cd-button="Secondary" asp-page="…"&gt;</c>.</summary>
[HtmlTargetElement("a", Attributes = "cd-button")]
public sealed class ButtonLinkTagHelper : TagHelper
{
    [HtmlAttributeName("cd-button")]
    public ButtonKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("class", Html.Classes(ButtonTagHelper.ClassOf(Kind), output.Attributes["class"]?.Value?.ToString()));
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
        output.Attributes.SetAttribute("data-module", "govuk-button");
    }
}
