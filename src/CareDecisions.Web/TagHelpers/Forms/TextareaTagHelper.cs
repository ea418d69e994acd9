using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>Several lines of text; with <c>max</c>, what is left is counted while typing.</summary>
[HtmlTargetElement("cd-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>
    /// The most characters the record takes: the constant on the entity. Typing is counted, never cut off, so that a
    /// pasted note is not silently shortened.
    /// </summary>
    public int? Max { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        var info = Max is null ? null : field.Id + "-info";
        var counted = Html.Classes("govuk-textarea", field.Error is null ? null : "govuk-textarea--error", Max is null ? null : "govuk-js-character-count");
        // A line break opens the box: HTML drops the first one, which may be the writer's own.
        WriteLabelled(output, field, Html.Of(
            $"""<textarea class="{counted}" id="{field.Id}" name="{field.Name}" rows="{Rows}" spellcheck="true"{Html.Attribute("aria-describedby", field.DescribedBy(info))}>{"\n"}{field.Value}</textarea>{(info is null ? Html.Nothing : Html.Of($"""<div id="{info}" class="govuk-hint govuk-character-count__message">You can enter up to {Max:N0} characters</div>"""))}"""));
        if (Max is { } max)
        {
            output.Attributes.SetAttribute("class", Html.Classes(field.GroupClass, "govuk-character-count"));
            output.Attributes.SetAttribute("data-module", "govuk-character-count");
            output.Attributes.SetAttribute("data-maxlength", max);
        }
    }
}
