using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>The way back up: <c>&lt;cd-breadcrumbs&gt;&lt;a cd-crumb asp-page="…"&gt;Children&lt;/a&gt;&lt;/cd-breadcrumbs&gt;</c>.</summary>
[HtmlTargetElement("cd-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.PreContent.SetHtmlContent("""<ol class="govuk-breadcrumbs__list">""");
        output.PostContent.SetHtmlContent("</ol>");
    }
}

[HtmlTargetElement("a", Attributes = "cd-crumb", ParentTag = "cd-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("cd-crumb");
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__link");
        output.PreElement.SetHtmlContent("""<li class="govuk-breadcrumbs__list-item">""");
        output.PostElement.SetHtmlContent("</li>");
    }
}

/// <summary>Pages about one thing, side by side. Links, not script: each has its own address.</summary>
[HtmlTargetElement("cd-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    /// <summary>What the pages are about, for those who hear the page: "Amina's record".</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "moj-sub-navigation");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.SetHtmlContent("""<ul class="moj-sub-navigation__list">""");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

/// <summary>One of them: <c>&lt;a cd-tab="true" asp-page="…"&gt;</c>, true for the page being read.</summary>
[HtmlTargetElement("a", Attributes = "cd-tab", ParentTag = "cd-tabs")]
public sealed class TabTagHelper : TagHelper
{
    [HtmlAttributeName("cd-tab")]
    public bool IsCurrent { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("class", "moj-sub-navigation__link");
        if (IsCurrent)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }

        output.PreElement.SetHtmlContent("""<li class="moj-sub-navigation__item">""");
        output.PostElement.SetHtmlContent("</li>");
    }
}
