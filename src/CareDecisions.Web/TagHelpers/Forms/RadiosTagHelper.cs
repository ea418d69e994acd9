using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CareDecisions.Web.TagHelpers.Forms;

/// <summary>One of a few.</summary>
[HtmlTargetElement("cd-radios")]
public sealed class RadiosTagHelper : FieldTagHelper
{
    private static readonly ChoiceList Radios = new("govuk-radios", "radio");

    /// <summary>Choices as data; choices written as cd-choice follow them.</summary>
    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>Side by side: for two short answers only.</summary>
    public bool Inline { get; set; }

    public bool Small { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = Read();
        var choices = await ChoiceList.CollectAsync(Items, context, output);
        var modifiers = Html.Classes(Inline ? "govuk-radios--inline" : null, Small ? "govuk-radios--small" : null);
        WriteFieldset(output, field, Radios.Draw(field, choices, modifiers));
    }
}
