using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>A time of day, in one box: "09:30", "2:15pm".</summary>
[HtmlTargetElement("cd-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : FieldTagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Hint ??= "For example, 09:30 or 2:15pm";
        var field = Read();
        var value = field.Typed(field.Name) ?? (field.Model as TimeOnly?)?.ToString("HH:mm", CultureInfo.InvariantCulture);
        WriteLabelled(output, field, Html.Of(
            $"""<input class="{Html.Classes("govuk-input govuk-input--width-5", field.Error is null ? null : "govuk-input--error")}" id="{field.Id}" name="{field.Name}" type="text"{Html.Attribute("value", value)} autocomplete="off" spellcheck="false"{Html.Attribute("aria-describedby", field.DescribedBy())}>"""));
    }
}
