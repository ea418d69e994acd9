using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>What every field's tag takes (for, label, hint, size, heading), and the group drawn around every control.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The property bound.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The question. Without it, the property's display name.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>s, m, l or xl: GOV.UK's sizes of a label or legend.</summary>
    public string? Size { get; set; }

    /// <summary>The label is the page's only heading (one question a page).</summary>
    public bool Heading { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    protected string Question => Label ?? For.Metadata.DisplayName ?? For.Name;

    /// <summary>Reads the field and takes its place in the page's order; before anything inside it is drawn.</summary>
    internal Field Read(params IReadOnlyList<string> parts)
    {
        var field = new Field(For, ViewContext, Hint, parts);
        PageFields.Of(ViewContext).Add(field.TargetId, field.Keys);
        return field;
    }

    /// <summary>A label, hint and error above one control.</summary>
    internal void WriteLabelled(TagHelperOutput output, Field field, IHtmlContent control)
    {
        var label = Html.Of($"""<label class="{SizedClass("govuk-label")}" for="{field.Id}">{Question}</label>""");
        WriteGroup(output, field, Html.Join(
        [
            Heading ? Html.Of($"""<h1 class="govuk-label-wrapper">{label}</h1>""") : label,
            field.HintAndError(),
            control
        ]));
    }

    /// <summary>A legend, hint and error above several controls.</summary>
    /// <param name="role">"group" where the controls are text boxes, so that every screen reader says the description.</param>
    internal void WriteFieldset(TagHelperOutput output, Field field, IHtmlContent controls, string? role = null)
    {
        IHtmlContent legend = Heading ? Html.Of($"""<h1 class="govuk-fieldset__heading">{Question}</h1>""") : Html.Of($"{Question}");
        WriteGroup(output, field, Html.Of(
            $"""<fieldset class="govuk-fieldset"{Html.Attribute("role", role)}{Html.Attribute("aria-describedby", field.DescribedBy())}><legend class="{SizedClass("govuk-fieldset__legend")}">{legend}</legend>{field.HintAndError()}{controls}</fieldset>"""));
    }

    internal static void WriteGroup(TagHelperOutput output, Field field, IHtmlContent content)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Html.Classes(field.GroupClass, output.Attributes["class"]?.Value?.ToString()));
        output.Content.SetHtmlContent(content);
    }

    private string SizedClass(string block) => Html.Classes(block, Size is null ? null : $"{block}--{Size}");
}
