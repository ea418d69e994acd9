using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>What most readers do not need, one press away.</summary>
[HtmlTargetElement("cd-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public required string Summary { get; set; }

    public bool Open { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        if (Open)
        {
            output.Attributes.SetAttribute(new TagHelperAttribute("open"));
        }

        output.PreContent.SetHtmlContent(Html.Of(
            $"""<summary class="govuk-details__summary"><span class="govuk-details__summary-text">{Summary}</span></summary><div class="govuk-details__text">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}

/// <summary>A consequence that cannot be undone or must not be missed.</summary>
[HtmlTargetElement("cd-warning")]
public sealed class WarningTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-warning-text");
        output.PreContent.SetHtmlContent(
            """<span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning</span> """);
        output.PostContent.SetHtmlContent("</strong>");
    }
}

/// <summary>A quotation, an example, or a rule apart from the text around it.</summary>
[HtmlTargetElement("cd-inset")]
public sealed class InsetTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-inset-text");
    }
}

/// <summary>Nothing to show: why, and (inside) what would fill it.</summary>
[HtmlTargetElement("cd-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Why { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "app-empty");
        output.PreContent.SetHtmlContent(Html.Of($"""<p class="govuk-body app-empty__why">{Why}</p><div class="govuk-body">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
