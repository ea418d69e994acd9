using CareDecisions.Web.Frame;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>
/// Something under way: a bar and the same in words. Until it is finished the page is read again: by script in place,
/// without script by a refresh that the layout puts in its head.
/// </summary>
[HtmlTargetElement("cd-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>What is under way: "Reading the census file".</summary>
    public required string Label { get; set; }

    public long Done { get; set; }

    /// <summary>Null while it is not yet known; the bar then moves without a measure.</summary>
    public long? Total { get; set; }

    /// <summary>What is counted: "rows".</summary>
    public string Unit { get; set; } = "";

    public bool Finished { get; set; }

    public int RefreshSeconds { get; set; } = 2;

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-progress");
        if (!Finished)
        {
            // A script asks politely and often; a reload moves the reader's place, so it waits longer.
            output.Attributes.SetAttribute("data-progress-seconds", RefreshSeconds);
            ViewContext.ViewData.RefreshEvery(Math.Max(RefreshSeconds, 10));
        }

        var words = Total is null ? $"{Done:N0} {Unit} so far" : $"{Done:N0} of {Total:N0} {Unit}";
        var measure = Total is null ? Html.Nothing : Html.Of($" value=\"{Done}\" max=\"{Math.Max(1, Total.Value)}\"");
        output.Content.SetHtmlContent(Html.Of(
            $"""<p class="govuk-body app-progress__label" id="progress-label">{Label}</p><progress class="app-progress__bar" aria-labelledby="progress-label"{measure}></progress><p class="govuk-body" role="status">{words.TrimEnd()}</p>"""));
    }
}
