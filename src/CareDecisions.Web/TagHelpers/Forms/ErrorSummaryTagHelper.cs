using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>
/// "There is a problem": what is wrong, in the order of the fields on the page, each message leading to its field.
/// The layout draws it, after the page, so that no page has to.
/// </summary>
[HtmlTargetElement("cd-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState;
        if (errors.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.SetHtmlContent(Html.Of(
            $"""<div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">{Html.Join(Lines(errors, PageFields.Of(ViewContext)))}</ul></div></div>"""));
    }

    // What belongs to no field (a refusal, a stale form) comes first: nothing below can put it right.
    private static IEnumerable<IHtmlContent> Lines(ModelStateDictionary errors, PageFields fields)
    {
        var shown = fields.InOrder.SelectMany(field => field.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var elsewhere = errors
            .Where(entry => !shown.Contains(entry.Key))
            .SelectMany(entry => entry.Value!.Errors)
            .Select(Field.MessageOf)
            .Distinct()
            .Select(message => Html.Of($"<li>{message}</li>"));
        var besideFields = fields.InOrder
            .Select(field => (field.TargetId, Message: field.Keys.Select(key => Field.FirstError(errors, key)).FirstOrDefault(message => message is not null)))
            .Where(line => line.Message is not null)
            .Select(line => Html.Of($"""<li><a href="#{line.TargetId}">{line.Message}</a></li>"""));
        return elsewhere.Concat(besideFields);
    }
}
