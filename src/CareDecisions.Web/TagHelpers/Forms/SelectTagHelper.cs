using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>One of a long list. Fewer than about eight read better as radios.</summary>
[HtmlTargetElement("cd-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public required IReadOnlyList<Choice> Items { get; set; }

    /// <summary>The first, empty choice, such as "Choose a team"; without it the first item is chosen.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        var chosen = field.Value ?? "";
        IEnumerable<Choice> all = Empty is null ? Items : Items.Prepend(new Choice("", Empty));
        WriteLabelled(output, field, Html.Of(
            $"""<select class="{Html.Classes("govuk-select", field.Error is null ? null : "govuk-select--error")}" id="{field.Id}" name="{field.Name}"{Html.Attribute("aria-describedby", field.DescribedBy())}>{Html.Join(all.Select(item => Option(item, chosen)))}</select>"""));
    }

    private static IHtmlContent Option(Choice item, string chosen) => Html.Of(
        $"""<option value="{item.Value}"{Html.Flag("selected", item.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase))}>{item.Text}</option>""");
}
