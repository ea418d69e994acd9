using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>Any of several; or, with one choice and no label, a single box to tick.</summary>
[HtmlTargetElement("cd-checkboxes")]
public sealed class CheckboxesTagHelper : FieldTagHelper
{
    private static readonly ChoiceList Checkboxes = new("govuk-checkboxes", "checkbox");

    /// <summary>Choices as data; choices written as cd-choice follow them.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        var choices = await ChoiceList.CollectAsync(Items, context, output);
        var modifiers = Small ? "govuk-checkboxes--small" : null;
        if (Label is null && choices.Count == 1)
        {
            WriteGroup(output, field, Html.Join(
                [field.HintAndError(), Checkboxes.Draw(field, choices, modifiers, field.DescribedBy())]));
            return;
        }

        WriteFieldset(output, field, Checkboxes.Draw(field, choices, modifiers));
    }
}
