using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Page;

/// <summary>Facts about one thing, as rows of question and answer.</summary>
[HtmlTargetElement("cd-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", Html.Classes("govuk-summary-list", output.Attributes["class"]?.Value?.ToString()));
    }
}

/// <summary>One row: <c>&lt;cd-summary-row key="Last seen" change="@Url.Page("Seen")"&gt;…&lt;/cd-summary-row&gt;</c>.</summary>
[HtmlTargetElement("cd-summary-row", ParentTag = "cd-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    /// <summary>Where the answer is changed; no link without it.</summary>
    public string? Change { get; set; }

    /// <summary>The link's word, where "Change" is not what happens.</summary>
    public string Action { get; set; } = "Change";

    /// <summary>Said in place of an empty answer, so that nothing looks forgotten.</summary>
    public string Empty { get; set; } = "Not recorded";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var answer = await output.GetChildContentAsync();
        IHtmlContent value = answer.IsEmptyOrWhiteSpace ? Html.Of($"""<span class="app-empty-answer">{Empty}</span>""") : answer;
        var action = Change is null
            ? Html.Nothing
            : Html.Of($"""<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{Change}">{Action}<span class="govuk-visually-hidden"> {Key}</span></a></dd>""");
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Html.Classes("govuk-summary-list__row", Change is null ? "govuk-summary-list__row--no-actions" : null));
        output.Content.SetHtmlContent(Html.Of(
            $"""<dt class="govuk-summary-list__key">{Key}</dt><dd class="govuk-summary-list__value">{value}</dd>{action}"""));
    }
}
