using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>A password with a button to show it. What was typed is never sent back to the page.</summary>
[HtmlTargetElement("cd-password", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PasswordTagHelper : FieldTagHelper
{
    /// <summary>current-password, or new-password where one is chosen.</summary>
    public string Autocomplete { get; set; } = "current-password";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        WriteLabelled(output, field, Html.Of(
            $"""<div class="govuk-input__wrapper govuk-password-input__wrapper"><input class="{Html.Classes("govuk-input govuk-password-input__input govuk-js-password-input-input", field.Error is null ? null : "govuk-input--error")}" id="{field.Id}" name="{field.Name}" type="password" spellcheck="false" autocomplete="{Autocomplete}" autocapitalize="none"{Html.Attribute("aria-describedby", field.DescribedBy())}><button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle" data-module="govuk-button" aria-controls="{field.Id}" aria-label="Show password" hidden>Show</button></div>"""));
        output.Attributes.SetAttribute("class", Html.Classes(field.GroupClass, "govuk-password-input"));
        output.Attributes.SetAttribute("data-module", "govuk-password-input");
    }
}
