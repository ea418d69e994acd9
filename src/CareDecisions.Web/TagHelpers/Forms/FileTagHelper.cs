using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>A file to upload. The form around it needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("cd-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper : FieldTagHelper
{
    /// <summary>The endings offered, such as ".xml,.csv"; the server still looks at what arrives.</summary>
    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        WriteLabelled(output, field, Html.Of(
            $"""<input class="{Html.Classes("govuk-file-upload", field.Error is null ? null : "govuk-file-upload--error")}" id="{field.Id}" name="{field.Name}" type="file"{Html.Attribute("accept", Accept)}{Html.Flag("multiple", Multiple)}{Html.Attribute("aria-describedby", field.DescribedBy())}>"""));
    }
}
