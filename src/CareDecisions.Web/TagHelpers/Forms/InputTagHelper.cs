using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>One line of text: <c>&lt;cd-input for="FamilyName" label="Family name" width="20" /&gt;</c>.</summary>
[HtmlTargetElement("cd-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>
    /// text, email, tel or number. A number is drawn as text with a numeric keyboard: a browser's number box changes on
    /// scrolling and drops what it cannot read.
    /// </summary>
    public string Type { get; set; } = "text";

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters, or a share of the page such as one-half.</summary>
    public string? Width { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>False for names, references and codes.</summary>
    public bool? Spellcheck { get; set; }

    private string? WidthClass => Width switch
    {
        null => null,
        _ when char.IsAsciiDigit(Width[0]) => $"govuk-input--width-{Width}",
        _ => $"govuk-!-width-{Width}"
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        var isNumber = Type == "number";
        var input = Html.Of(
            $"""<input class="{Html.Classes("govuk-input", field.Error is null ? null : "govuk-input--error", WidthClass)}" id="{field.Id}" name="{field.Name}" type="{(isNumber ? "text" : Type)}"{Html.Attribute("value", field.Value)}{Html.Attribute("inputmode", Inputmode ?? (isNumber ? "numeric" : null))}{Html.Attribute("autocomplete", Autocomplete)}{Html.Attribute("spellcheck", Spellcheck switch { true => "true", false => "false", null => null })}{Html.Attribute("aria-describedby", field.DescribedBy())}>""");

        WriteLabelled(output, field, Prefix is null && Suffix is null
            ? input
            : Html.Of($"""<div class="govuk-input__wrapper">{Affix("prefix", Prefix)}{input}{Affix("suffix", Suffix)}</div>"""));
    }

    private static IHtmlContent Affix(string place, string? text) =>
        text is null ? Html.Nothing : Html.Of($"""<div class="govuk-input__{place}" aria-hidden="true">{text}</div>""");
}
