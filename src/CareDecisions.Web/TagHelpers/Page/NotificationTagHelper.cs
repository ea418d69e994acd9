using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>A banner: what was done on the last page, or something the reader must know before going on.</summary>
[HtmlTargetElement("cd-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    /// <summary>The layout's own: shows what the page before left with <see cref="LastPage.Done"/>, once.</summary>
    public bool FromLastPage { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (!FromLastPage)
        {
            Write(output, "Important", inside);
        }
        else if (ViewContext.TempData.WhatWasDone() is { } done)
        {
            Write(output, "Success", Html.Of($"""<p class="govuk-notification-banner__heading">{done}</p>"""));
        }
        else
        {
            output.SuppressOutput();
        }
    }

    private static void Write(TagHelperOutput output, string title, IHtmlContent content)
    {
        var isSuccess = title == "Success";
        var titleId = $"notification-{title.ToLowerInvariant()}";
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes("govuk-notification-banner app-notification", isSuccess ? "govuk-notification-banner--success" : null));
        output.Attributes.SetAttribute("role", isSuccess ? "alert" : "region");
        output.Attributes.SetAttribute("aria-labelledby", titleId);
        output.Attributes.SetAttribute("data-module", "govuk-notification-banner");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="{titleId}">{title}</h2></div><div class="govuk-notification-banner__content">{content}</div>"""));
    }
}

/// <summary>What a page tells the next one, over the redirect after a form is sent.</summary>
public static class LastPage
{
    private const string Key = "Done";

    /// <summary>Call before redirecting: <c>TempData.Done("Visit recorded")</c>.</summary>
    public static void Done(this ITempDataDictionary tempData, string what) => tempData[Key] = what;

    internal static string? WhatWasDone(this ITempDataDictionary tempData) => tempData[Key] as string;
}
